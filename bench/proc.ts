/** What Linux says of a process: the CPU time that it took and the memory that it holds. */
import { readdirSync, readFileSync } from "node:fs";

/** The kernel's clock ticks are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * User and system time of all its threads, also of those that ended, in milliseconds; in steps of
 * 10. From `/proc/<pid>/stat`.
 */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The second field is the program's name in brackets, which may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [utime, stime] = [fields[11], fields[12]];
  return (Number(utime) + Number(stime)) * TICK_MS;
}

/**
 * The same of the threads that live now, in nanosecond steps, for the short time of a single turn.
 * From `/proc/<pid>/task/<thread>/schedstat`.
 */
export function fineCpuMs(pid: number): number {
  let ns = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      ns += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
    } catch {
      // It ended in between.
    }
  }
  return ns / 1e6;
}

/** Resident memory in MiB. */
export function residentMiB(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kb ?? 0) / 1024;
}
