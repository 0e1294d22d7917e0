import { svg } from './svg';

/** Outlines of our own on a grid of 16, drawn with the colour of the text around them. */
const paths = {
  arrowLeft: 'M9.5 3 4.5 8l5 5M5 8h8',
  arrowRight: 'M6.5 3l5 5-5 5M11 8H3',
  box: 'M3 3h10v10H3z',
  boxChecked: 'M3 3h10v10H3zM5.5 8l2 2 3.5-4.5',
  boxPartly: 'M3 3h10v10H3zM5.5 8h5',
  bookmark: 'M4 2.5h8v11L8 10.5l-4 3z',
  bookmarked: 'M4 2.5h8v11L8 10.5l-4 3z',
  bulb: 'M6 12.5h4M6.5 14.5h3M8 1.5a4.25 4.25 0 0 0-2.5 7.7c.4.3.5.8.5 1.3h4c0-.5.1-1 .5-1.3A4.25 4.25 0 0 0 8 1.5z',
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5M8 4.5V8l2.5 1.5',
  code: 'M5.5 4 1.5 8l4 4M10.5 4l4 4-4 4',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  cross: 'M4 4l8 8M12 4l-8 8',
  flag: 'M4 14V2.5M4 3h8l-2 2.75L12 8.5H4',
  help: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5M6 6.2a2 2 0 1 1 2.8 1.9c-.5.2-.8.6-.8 1.1v.3M8 11.5v.2',
  insert: 'M8 2v8M4.75 7 8 10.25 11.25 7M3 13.5h10',
  history: 'M8 2.5a5.5 5.5 0 1 1-5.2 3.7M2.5 2.5v4h4M8 5v3.2l2.2 1.6',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M4.5 3v10l8-5z',
  question: 'M3 3h10v7.5H8L5 13.5v-3H3zM6 6.75h4',
  source: 'M9.5 2.5h-6v11h9v-8zM9.5 2.5v3h3M6 9.5l-1 1 1 1M10 9.5l1 1-1 1',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  stop: 'M4 4h8v8H4z',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  warning: 'M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.7v.2',
} as const;

export type IconName = keyof typeof paths;

/** An icon for the eye only; what it means has to stand in words beside it. */
export function icon(name: IconName): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 16 16', class: `icon icon-${name}`, 'aria-hidden': 'true' },
    svg('path', { d: paths[name] }),
  );
}
