import { execFileSync } from 'node:child_process';

interface RunningProcess {
  readonly pid: number;
  readonly group: number;
  readonly args: string;
}

/** What runs on this machine; POSIX only. */
function runningProcesses(): readonly RunningProcess[] {
  const output = execFileSync('ps', ['-eo', 'pid=,pgid=,args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  return output.split('\n').flatMap((line) => {
    const match = /^ *(\d+) +(\d+) (.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), group: Number(match[2]), args: match[3]! }] : [];
  });
}

/** Kills at once, as a crash would, whatever is still there of them. */
export function killNow(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // A child that went with its parent.
    }
  }
}

/** The processes that run the extensions of the server of a data folder. */
export function extensionHosts(dataFolder: string): readonly number[] {
  const all = runningProcesses();
  const server = all.find(
    ({ args }) => args.includes('server-main.js') && args.includes(`${dataFolder}/server `),
  );
  return all
    .filter(({ group, args }) => group === server?.group && args.includes('--type=extensionHost'))
    .map(({ pid }) => pid);
}

/** All of the browser that shows the windows of a data folder. */
export function browsers(dataFolder: string): readonly number[] {
  return runningProcesses()
    .filter(({ args }) => args.includes(`--user-data-dir=${dataFolder}/profile`))
    .map(({ pid }) => pid);
}
