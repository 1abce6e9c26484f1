import { Service, computed, inject } from '@angular/core';
import type { TodayView } from '@faden/notices/today';
import { reading } from '../ui/http/reading';
import type { IconName } from '../ui/marks/icons';
import { Session } from '../ui/session/session';
import type { TextKey } from '../ui/words/keys';
import type { ShellWords } from './words/de';

/** One place of the workspace. `key` follows G on the keyboard. */
export interface Entry {
  name: TextKey<ShellWords>;
  path: string;
  icon: IconName;
  key?: string;
  /** How many things wait there; only things to do are counted. */
  count?: number;
}

const inOffice = ['MANAGER', 'SECRETARIAT', 'COUNTY_LIAISON'] as const;

/** Where this person can go. What they have no right to see is absent. */
@Service()
export class Navigation {
  private readonly session = inject(Session);
  private readonly today = reading<TodayView>(() => (this.session.me() ? '/api/today' : undefined), { live: () => ['today'], keep: true });

  private readonly waiting = computed(() => this.today.value()?.items.filter(({ snoozedUntil }) => snoozedUntil === null).length ?? 0);

  private readonly seesEscalations = computed(() => {
    const me = this.session.me();
    return me !== null && (me.bodies.length > 0 || inOffice.some((role) => me.roles.includes(role)));
  });

  readonly entries = computed<Entry[]>(() => [
    { name: 'nav.today', path: '/heute', icon: 'home', key: 'H', count: this.waiting() },
    ...(this.session.me()?.may.mediate ? [{ name: 'nav.mediation', path: '/vermittlung', icon: 'handshake' } as const] : []),
    { name: 'nav.network', path: '/netzwerk', icon: 'account_tree', key: 'N' },
    { name: 'nav.topics', path: '/themen', icon: 'forum', key: 'T' },
    { name: 'nav.meetings', path: '/sitzungen', icon: 'event', key: 'S' },
    { name: 'nav.decisions', path: '/beschluesse', icon: 'gavel', key: 'B' },
    { name: 'nav.tasks', path: '/aufgaben', icon: 'check_circle', key: 'A' },
    ...(this.seesEscalations() ? [{ name: 'nav.escalations', path: '/klaerungen', icon: 'north_east' } as const] : []),
  ]);

  /** The four of the bottom bar, in its order. */
  readonly thumb = computed(() => this.pick(['nav.today', 'nav.meetings', 'nav.topics', 'nav.tasks']));
  /** What stands behind „Mehr" there. */
  readonly rest = computed(() => this.entries().filter((entry) => !this.thumb().includes(entry)));

  private pick(names: Entry['name'][]): Entry[] {
    return names.flatMap((name) => this.entries().filter((entry) => entry.name === name));
  }
}
