import { readFileSync, readdirSync } from 'node:fs';

/** Clock ticks per second of /proc (sysconf(_SC_CLK_TCK) on Linux). */
const ticksPerSecond = 100;

interface Stat { parent: number; ticks: number; residentBytes: number }

/** Processor time and memory of a process as the kernel counts them; null when it has ended. */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command stands in brackets and may hold blanks: fields are counted after the last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    return { parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0), residentBytes: (fields[21] ?? 0) * 4096 };
  } catch {
    return null;
  }
}

const allPids = (): number[] => readdirSync('/proc').map(Number).filter((pid) => pid > 0);

function treeOf(root: number): { pid: number; stat: Stat }[] {
  const stats = allPids().flatMap((pid) => {
    const stat = statOf(pid);
    return stat ? [{ pid, stat }] : [];
  });
  const inside = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, stat } of stats) {
      if (inside.has(stat.parent) && !inside.has(pid)) grown = Boolean(inside.add(pid));
    }
  }
  return stats.filter(({ pid }) => inside.has(pid));
}

/** User and system time of a process and all its descendants, in milliseconds. */
export const cpuOf = (root: number): number =>
  (treeOf(root).reduce((sum, { stat }) => sum + stat.ticks, 0) * 1000) / ticksPerSecond;

/** Resident memory of one process, in megabytes. */
export const residentOf = (pid: number): number => (statOf(pid)?.residentBytes ?? 0) / 1024 / 1024;
