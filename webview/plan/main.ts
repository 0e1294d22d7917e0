import { provideVSCodeDesignSystem, vsCodeButton } from '@vscode/webview-ui-toolkit';
import { parseToPlanPanel, type FromPlanPanel } from '../../src/protocol';
import { connect, listen } from '../shared/vscodeApi';
import './plan.css';
import { PlanPanel } from './planPanel';

provideVSCodeDesignSystem().register(vsCodeButton());

const host = connect<FromPlanPanel>();
const panel = new PlanPanel(host, document.body);
listen(parseToPlanPanel, (message) => panel.render(message.view));
host.post({ type: 'ready' });
