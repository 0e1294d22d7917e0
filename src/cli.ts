import process from 'node:process';
import { run as check } from './cli/check';
import { run as ids } from './cli/ids';
import { run as parse } from './cli/parse';
import { run as search } from './cli/search';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  parse,
  check,
  ids,
  search,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  process.stderr.write(`usage: rehearse ${Object.keys(commands).join('|')} …\n`);
  process.exitCode = 2;
} else {
  void command(args).then((code) => {
    process.exitCode = code;
  });
}
