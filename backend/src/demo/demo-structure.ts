import type { Day, Id } from '../house/house.contract.js';
import { addDays, atBerlin, isWorkingDay, workingDays } from '../house/time/days.js';

/** What stands before history is told: the bodies and persons of network.json, and the day of loading. */
export interface DemoStructure {
  /** By the key of network.json: `ak-sprache`. */
  body(key: string): Id;
  /** By the key of network.json: `kroll-eisfeld`. */
  person(key: string): Id;
  /** A day relative to the day of loading, which is fixed once: the clock stands in the past while history is told. -35 is five weeks ago. */
  day(offset: number): Day;
  /** The same, where people meet and work: what falls on a weekend or a holiday was before it, or will be after it. */
  workday(offset: number): Day;
  /** A moment of a working day relative to the day of loading, in Berlin; ten o'clock when nothing is said. */
  at(offset: number, time?: string): Date;
}

/** Ids by the keys of network.json, filled while the structure is loaded. */
export class DemoIds implements DemoStructure {
  readonly bodies = new Map<string, Id>();
  readonly persons = new Map<string, Id>();
  readonly organizations = new Map<string, Id>();

  /** @param today the day of loading */
  constructor(readonly networkId: Id, private readonly today: Day) {}

  body(key: string): Id {
    return idIn(this.bodies, key);
  }
  person(key: string): Id {
    return idIn(this.persons, key);
  }
  /** By the key of network.json: `vhs`. */
  organization(key: string): Id {
    return idIn(this.organizations, key);
  }
  day(offset: number): Day {
    return addDays(this.today, offset);
  }
  workday(offset: number): Day {
    const day = this.day(offset);
    return offset === 0 || isWorkingDay(day) ? day : workingDays(day, offset < 0 ? -1 : 1);
  }
  at(offset: number, time = '10:00'): Date {
    return atBerlin(this.workday(offset), time);
  }
}

function idIn(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo does not know ${key}`);
  return id;
}
