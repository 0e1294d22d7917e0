/** What may stand inside an element: nodes, text (never read as HTML), or nothing. */
export type Child = Node | string | null | undefined | false | readonly Child[];

export interface Properties {
  readonly class?: string | undefined;
  readonly text?: string;
  readonly title?: string;
  readonly hidden?: boolean;
  /** Set as they stand; null and undefined leave the attribute out. */
  readonly attributes?: Readonly<Record<string, string | number | null | undefined>>;
  readonly onClick?: (event: MouseEvent) => void;
}

/**
 * Makes an element. Text goes in as text nodes and attributes through `setAttribute`, so nothing
 * that reaches it is ever parsed as HTML.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties?: Properties,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K];
export function h(tag: string, properties?: Properties, ...children: readonly Child[]): HTMLElement;
export function h(
  tag: string,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  if (properties.class !== undefined) element.className = properties.class;
  if (properties.title !== undefined) element.title = properties.title;
  if (properties.hidden === true) element.hidden = true;
  for (const [name, value] of Object.entries(properties.attributes ?? {})) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  if (properties.onClick) element.addEventListener('click', properties.onClick);
  if (properties.text !== undefined) element.append(properties.text);
  append(element, children);
  return element;
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
    else if (child instanceof Node) parent.appendChild(child);
    else append(parent, child);
  }
}

let lastId = 0;

/** An id for an element of ours, for `aria-labelledby` and its like. Content has no ids to clash. */
export function uniqueId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** The element that an event really came from, inside shadow trees too. */
export function origin(event: Event): Element | null {
  const [first] = event.composedPath();
  return first instanceof Element ? first : null;
}

/** The focused element, looked for inside shadow trees too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
