/**
 * A message for VS Code's notifications, as text alone. They make a link of `[text](command:…)` and
 * `[text](https://…)`, and a click on one runs the command without asking: the name of a file or of a
 * deck must not become one. Our own messages have no links; what is to be done is a button.
 */
export function plainMessage(text: string): string {
  return text.replaceAll('](', '] (');
}
