import type { Button } from '@vscode/webview-ui-toolkit';
import { h } from './dom';
import { icon, type IconName } from './icons';

export interface ButtonProperties {
  /** Its accessible name. */
  readonly name: string;
  /** What stands on it where that is shorter than its name; a part of it. */
  readonly text?: string;
  readonly onPress: () => void;
  readonly appearance?: 'primary' | 'secondary' | 'icon';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** The key that does the same, shown in the tooltip and to screen readers. */
  readonly key?: string;
  /** Shows the icon alone; the name is in the tooltip, and read out. */
  readonly iconOnly?: boolean;
  readonly class?: string;
  /** Set where the button is a switch. */
  readonly pressed?: boolean;
}

/** One of the toolkit's buttons. */
export function button(properties: ButtonProperties): HTMLElement {
  const { name, key } = properties;
  const element = h(
    'vscode-button',
    {
      class: properties.class,
      title: key === undefined ? name : `${name} (${key})`,
      attributes: {
        appearance: properties.appearance ?? 'secondary',
        'aria-label': name,
        'aria-keyshortcuts': key,
        'aria-pressed': properties.pressed === undefined ? null : String(properties.pressed),
        disabled: properties.disabled === true ? '' : null,
      },
      onClick: () => {
        if (!element.hasAttribute('disabled')) properties.onPress();
      },
    },
    properties.icon ? icon(properties.icon) : null,
    properties.iconOnly === true
      ? null
      : h('span', { class: 'button-text', text: properties.text ?? name }),
  );
  return element;
}

/**
 * Describes a toolkit button that stands in the page. An `aria-describedby` could not reach out of
 * its shadow tree, where the real button is.
 */
export function describe(element: Element, text: string): void {
  (element as Button).control?.setAttribute('aria-description', text);
}
