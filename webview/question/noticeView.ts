import type { NoticeView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import type { Actions } from './actions';

/** Nothing to ask: says why, and what one can do instead. */
export function noticeView(view: NoticeView, actions: Actions): readonly Node[] {
  return [
    h(
      'article',
      { class: 'notice', attributes: { 'aria-labelledby': 'question' } },
      h('h1', { text: view.title, attributes: { id: 'question', tabindex: -1 } }),
      h('p', { text: view.text }),
      h(
        'div',
        { class: 'main-actions' },
        button({
          name: 'Start a quiz',
          appearance: 'primary',
          onPress: () => actions.send('startQuiz'),
        }),
        button({ name: 'Show statistics', onPress: () => actions.send('showStatistics') }),
      ),
    ),
  ];
}
