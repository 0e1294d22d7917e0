import {
  provideVSCodeDesignSystem,
  vsCodeBadge,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeRadio,
  vsCodeRadioGroup,
  vsCodeTag,
  vsCodeTextArea,
} from '@vscode/webview-ui-toolkit';
import { parseToQuestionPanel, type FromQuestionPanel } from '../../src/protocol';
import { connect, listen } from '../shared/vscodeApi';
import { listenForKeys } from './panelKeys';
import './question.css';
import { QuestionPanel } from './questionPanel';

provideVSCodeDesignSystem().register(
  vsCodeBadge(),
  vsCodeButton(),
  vsCodeCheckbox(),
  vsCodeRadio(),
  vsCodeRadioGroup(),
  vsCodeTag(),
  vsCodeTextArea(),
);

const host = connect<FromQuestionPanel>();
const panel = new QuestionPanel(host, document.body);
listenForKeys(panel);
listen(parseToQuestionPanel, (message) => panel.receive(message));
host.post({ type: 'ready' });
