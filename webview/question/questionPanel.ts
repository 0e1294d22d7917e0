import type { FromQuestionPanel, Grade, PanelView, ToQuestionPanel } from '../../src/protocol';
import { limits } from '../../src/protocol';
import { announcer } from '../shared/announce';
import { focused, h } from '../shared/dom';
import { keepScrollBoxesFocusable } from '../shared/scrollBoxes';
import type { Host } from '../shared/vscodeApi';
import type { Actions } from './actions';
import { askedView } from './askedView';
import { draftBox } from './draftBox';
import type { GradeBar } from './gradeBar';
import { keyHelp } from './keyHelp';
import { noticeView } from './noticeView';
import { readState } from './panelState';
import { reportView } from './reportView';
import { revealedView } from './revealedView';
import { summaryView } from './summaryView';

/** How long a pause in typing is, after which the host hears of the draft, in ms. */
const draftPause = 400;

/**
 * The question panel: shows the view that its host posts, and posts what a person does. It decides
 * nothing: a grade counts, a question changes, only when the host's next view says so.
 */
export class QuestionPanel {
  readonly #host: Host<FromQuestionPanel>;
  readonly #content = h('main', { class: 'page' });
  readonly #announcer = announcer();
  readonly #keyHelp = keyHelp();
  readonly #draftBox = draftBox((text) => this.actions.draft(text));
  #view: PanelView | null = null;
  #remoteImages = false;
  #gradeBar: GradeBar | null = null;
  #pendingGrade = false;
  #draft = '';
  #draftTimer: number | undefined;

  constructor(host: Host<FromQuestionPanel>, body: HTMLElement) {
    this.#host = host;
    body.append(this.#announcer.element, this.#content, this.#keyHelp.element);
  }

  get view(): PanelView | null {
    return this.#view;
  }

  readonly actions: Actions = {
    send: (type) => {
      if (this.#view === null) return;
      this.#postDraft();
      this.#host.post({ type, revision: this.#view.revision });
    },
    reveal: () => {
      if (this.#view?.kind !== 'asked') return;
      this.#forgetTimer();
      this.#host.post({ type: 'reveal', revision: this.#view.revision, draft: this.#draft });
    },
    grade: (grade) => this.#grade(grade),
    pick: (picked) => {
      if (this.#view?.kind !== 'asked') return;
      this.#view = { ...this.#view, picked };
      this.#host.post({ type: 'pick', revision: this.#view.revision, picked });
    },
    confide: (confidence) => {
      if (this.#view?.kind !== 'asked') return;
      this.#postDraft();
      this.#host.post({ type: 'confide', revision: this.#view.revision, confidence });
    },
    tick: (part, index, tick) => {
      if (this.#view?.kind !== 'revealed') return;
      this.#host.post({ type: 'tick', revision: this.#view.revision, part, index, tick });
    },
    draft: (text) => {
      if (this.#view?.kind !== 'asked') return;
      this.#draft = text.slice(0, limits.draft);
      this.#saveState();
      window.clearTimeout(this.#draftTimer);
      this.#draftTimer = window.setTimeout(() => this.#postDraft(), draftPause);
    },
    showKeys: () => this.#keyHelp.toggle(),
  };

  receive(message: ToQuestionPanel): void {
    if (message.type === 'announce') {
      // A grade that could not be stored may be given again.
      if (message.severity === 'error') this.#setPending(false);
      this.#announcer.announce(message.text, message.severity);
      return;
    }
    const same =
      this.#view?.revision === message.view.revision && this.#remoteImages === message.remoteImages;
    if (!same) this.#render(message.view, message.remoteImages);
  }

  #render(view: PanelView, remoteImages: boolean): void {
    const before = this.#view;
    const sameQuestion =
      'questionId' in view &&
      before !== null &&
      'questionId' in before &&
      before.questionId === view.questionId;
    this.#takeDraft(view, sameQuestion);
    const keep = sameQuestion && before.kind === view.kind ? this.#keepPlace() : null;

    this.#view = view;
    this.#remoteImages = remoteImages;
    const { nodes, grades } = this.#draw(view);
    this.#gradeBar = grades;
    this.#content.replaceChildren(...nodes);
    grades?.finish();
    this.#setPending(false);
    keepScrollBoxesFocusable(this.#content);

    if (keep) keep();
    else this.#goTo(view, sameQuestion);
  }

  #draw(view: PanelView): { readonly nodes: readonly Node[]; readonly grades: GradeBar | null } {
    const surroundings = { actions: this.actions, remoteImages: this.#remoteImages };
    switch (view.kind) {
      case 'asked':
        return { nodes: askedView(view, surroundings, this.#draftBox), grades: null };
      case 'revealed':
        return revealedView(view, surroundings);
      case 'summary':
        return { nodes: summaryView(view, this.actions), grades: null };
      case 'report':
        return { nodes: reportView(view, this.actions), grades: null };
      case 'notice':
        return { nodes: noticeView(view, this.actions), grades: null };
    }
  }

  /** Moves to what is new: the answer just shown, or the top of another view. */
  #goTo(view: PanelView, sameQuestion: boolean): void {
    const revealed = sameQuestion && view.kind === 'revealed';
    const heading = document.getElementById(revealed ? 'answer' : 'question');
    if (!revealed) window.scrollTo({ top: 0, behavior: 'instant' });
    // Only where the panel has the focus: a question opened from the tree leaves it there.
    if (document.hasFocus()) heading?.focus({ preventScroll: !revealed });
    else if (revealed) heading?.scrollIntoView({ block: 'nearest' });
  }

  /** Remembers focus, caret and scroll position; the result puts them back into the new nodes. */
  #keepPlace(): () => void {
    const top = window.scrollY;
    const active = focused();
    const keyed = active?.closest('[data-key]') ?? document.activeElement;
    const key = keyed?.getAttribute('data-key');
    const name = keyed?.getAttribute('aria-label');
    const caret =
      active instanceof HTMLTextAreaElement
        ? ([active.selectionStart, active.selectionEnd] as const)
        : null;
    return () => {
      const again =
        key !== null && key !== undefined
          ? this.#content.querySelector<HTMLElement>(`[data-key="${key}"]`)
          : [...this.#content.querySelectorAll<HTMLElement>('vscode-button')].find(
              (element) => name !== null && element.getAttribute('aria-label') === name,
            );
      again?.focus({ preventScroll: true });
      const area = focused();
      if (caret && area instanceof HTMLTextAreaElement) area.setSelectionRange(...caret);
      window.scrollTo({ top, behavior: 'instant' });
    };
  }

  #grade(grade: Grade): void {
    const view = this.#view;
    if (view?.kind !== 'revealed' || this.#pendingGrade) return;
    if (!view.grades.some((choice) => choice.grade === grade)) return;
    this.#setPending(true);
    this.#host.post({ type: 'grade', revision: view.revision, grade });
  }

  #setPending(pending: boolean): void {
    this.#pendingGrade = pending;
    this.#gradeBar?.setPending(pending);
  }

  /** What was typed here and not yet heard of by the host wins over what the host knows. */
  #takeDraft(view: PanelView, sameQuestion: boolean): void {
    if (!('questionId' in view)) return;
    if (!sameQuestion) {
      this.#forgetTimer();
      const saved = this.#view === null ? readState(this.#host.loadState()) : null;
      const unheard = saved?.questionId === view.questionId && view.kind === 'asked';
      this.#draft = unheard && saved.draft !== '' ? saved.draft : view.draft;
    }
    if (view.kind !== 'asked') {
      this.#forgetTimer();
      return;
    }
    this.#draftBox.set(this.#draft);
    this.#saveState(view.questionId);
  }

  #saveState(questionId?: string): void {
    const id =
      questionId ?? (this.#view && 'questionId' in this.#view ? this.#view.questionId : '');
    this.#host.saveState({ v: 1, questionId: id, draft: this.#draft });
  }

  #postDraft(): void {
    if (this.#draftTimer === undefined) return;
    this.#forgetTimer();
    if (this.#view?.kind !== 'asked') return;
    this.#host.post({ type: 'draft', revision: this.#view.revision, draft: this.#draft });
  }

  #forgetTimer(): void {
    window.clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
  }
}
