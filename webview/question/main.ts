import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeRadio,
  vsCodeRadioGroup,
  vsCodeTextArea,
} from '@vscode/webview-ui-toolkit';
import { parseToQuestionPanel, type FromQuestionPanel } from '../../src/protocol';
import { connect, listen } from '../shared/vscodeApi';
import { listenForKeys } from './panelKeys';
import './question.css';
import { QuestionPanel } from './questionPanel';

// Of the toolkit's controls only those whose templates hold no `style` attribute: the page's policy
// forbids them, so badges and tags are elements of our own.
provideVSCodeDesignSystem().register(
  vsCodeButton(),
  vsCodeCheckbox(),
  vsCodeRadio(),
  vsCodeRadioGroup(),
  vsCodeTextArea(),
);

const host = connect<FromQuestionPanel>();
const panel = new QuestionPanel(host, document.body);
listenForKeys(panel);
listen(parseToQuestionPanel, (message) => panel.receive(message));
host.post({ type: 'ready' });
