import * as vscode from 'vscode';

/** A calendar day (`2026-12-01`) as the person's language writes it; as it stands where it is none. */
export function dayText(day: string, style: 'full' | 'long' | 'medium' = 'long'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(vscode.env.language, { dateStyle: style, timeZone: 'UTC' });
}
