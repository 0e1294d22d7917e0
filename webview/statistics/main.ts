import { provideVSCodeDesignSystem, vsCodeButton } from '@vscode/webview-ui-toolkit';
import { parseToStatisticsPanel, type FromStatisticsPanel } from '../../src/protocol';
import { connect, listen } from '../shared/vscodeApi';
import './statistics.css';
import { StatisticsPanel } from './statisticsPanel';

provideVSCodeDesignSystem().register(vsCodeButton());

const host = connect<FromStatisticsPanel>();
const panel = new StatisticsPanel(host, document.body);
listen(parseToStatisticsPanel, (message) => panel.render(message.view));
host.post({ type: 'ready' });
