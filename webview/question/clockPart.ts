import type { ClockView, Elapsed } from '../../src/protocol';
import { h } from '../shared/dom';
import { clockTime } from '../shared/duration';

/**
 * How long one has talked: upwards, beside what was meant for it, and quietly: screen readers find it
 * but are not told of every second.
 */
export function clockPart(view: ClockView): HTMLElement {
  const question = h('span', { class: 'time' });
  const total = h('span', { class: 'time' });
  const element = h(
    'div',
    {
      class: 'clock',
      attributes: { role: 'timer', 'aria-live': 'off', 'aria-label': 'Time used' },
    },
    h('span', {}, 'Question ', question, ` of ${clockTime(view.questionPlanned)}`),
    h('span', {}, 'Interview ', total, ` of ${clockTime(view.totalPlanned)}`),
  );
  const show = (): void => {
    question.textContent = clockTime(used(view.question));
    question.classList.toggle('over', used(view.question) > view.questionPlanned);
    total.textContent = clockTime(used(view.total));
    total.classList.toggle('over', used(view.total) > view.totalPlanned);
  };
  show();
  if (view.question.since !== null) {
    const timer = window.setInterval(() => {
      if (element.isConnected) show();
      else window.clearInterval(timer);
    }, 1000);
  }
  return element;
}

function used({ since, used: stood }: Elapsed): number {
  return since === null ? stood : Math.max(0, Date.now() - since);
}
