import type { AskedView, RevealedView } from '../../src/protocol';
import { button } from '../shared/controls';
import { h } from '../shared/dom';
import type { Actions } from './actions';

/** What one can do with any question, shown or hidden: quiet buttons below the main one. */
export function toolbar(view: AskedView | RevealedView, actions: Actions): HTMLElement {
  const quiet = (name: string, rest: Omit<Parameters<typeof button>[0], 'name' | 'appearance'>) =>
    button({ name, appearance: 'icon', ...rest });
  const graded = view.kind === 'revealed' && view.graded !== null;
  return h(
    'div',
    { class: 'toolbar', attributes: { role: 'toolbar', 'aria-label': 'Question' } },
    quiet('Previous', {
      icon: 'arrowLeft',
      key: '←',
      disabled: !view.canGoBack,
      onPress: () => actions.send('previous'),
    }),
    button({
      name: 'Next',
      appearance: graded ? 'primary' : 'icon',
      icon: 'arrowRight',
      key: '→',
      disabled: !view.canGoOn,
      onPress: () => actions.send('next'),
    }),
    quiet('Insert into notes', {
      icon: 'insert',
      key: 'I',
      onPress: () => actions.send('insert'),
    }),
    quiet('Copy as Markdown', {
      iconOnly: true,
      icon: 'copy',
      key: 'C',
      onPress: () => actions.send('copy'),
    }),
    quiet('Go to source', {
      iconOnly: true,
      icon: 'source',
      key: 'O',
      onPress: () => actions.send('openSource'),
    }),
    quiet(view.bookmarked ? 'Remove bookmark' : 'Bookmark', {
      iconOnly: true,
      icon: view.bookmarked ? 'bookmarked' : 'bookmark',
      key: 'B',
      onPress: () => actions.send('bookmark'),
    }),
    view.hasCode
      ? quiet('Open in scratch editor', {
          iconOnly: true,
          icon: 'code',
          key: 'E',
          onPress: () => actions.send('scratch'),
        })
      : null,
    quiet('History', {
      iconOnly: true,
      icon: 'history',
      key: 'T',
      onPress: () => actions.send('history'),
    }),
    quiet('Bury until tomorrow', {
      iconOnly: true,
      icon: 'moon',
      key: '-',
      onPress: () => actions.send('bury'),
    }),
    quiet(view.state === 'suspended' ? 'Resume' : 'Suspend', {
      iconOnly: true,
      icon: view.state === 'suspended' ? 'play' : 'pause',
      key: 'S',
      onPress: () => actions.send('suspend'),
    }),
    view.canUndo
      ? quiet('Undo', {
          iconOnly: true,
          icon: 'undo',
          key: 'U',
          onPress: () => actions.send('undo'),
        })
      : null,
    view.sessionLabel === null
      ? null
      : quiet(view.paused ? 'Go on' : 'Pause', {
          iconOnly: true,
          icon: view.paused ? 'play' : 'clock',
          key: 'P',
          onPress: () => actions.send(view.paused ? 'resume' : 'pause'),
        }),
    view.sessionLabel === null
      ? null
      : quiet('End session', {
          iconOnly: true,
          icon: 'stop',
          onPress: () => actions.send('endSession'),
        }),
    quiet('Keys', { iconOnly: true, icon: 'help', key: '?', onPress: () => actions.showKeys() }),
  );
}
