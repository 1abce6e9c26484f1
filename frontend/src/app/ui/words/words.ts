import { Service, inject, isDevMode, signal } from '@angular/core';
import { locales } from '@faden/house/house';
import type { Locale } from '@faden/house/house';
import { TranslocoService } from '@jsverse/transloco';
import type { Params, PluralKey, TextKey } from './keys';

/** The message files of one room: one per language, loaded when they are needed. */
export interface RoomWords<Tree> {
  readonly name: string;
  readonly load: Readonly<Record<Locale, () => Promise<Tree>>>;
}

/** Says a room's texts in the language of the moment; templates that call it follow a change of language. */
export interface Say<Tree> {
  (key: TextKey<Tree>, params?: Params): string;
  /** The plural form that fits; `{{count}}` in the text is the number. */
  count(key: PluralKey<Tree>, count: number, params?: Params): string;
}

/** Declares the words of a room; `name` is the folder's name. */
export const roomWords = <Tree extends object>(name: string, load: RoomWords<Tree>['load']): RoomWords<Tree> => ({ name, load });

const kept = 'faden.locale';

/** The language of the workspace, and the texts that have been loaded. */
@Service()
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly rooms = new Map<string, RoomWords<object>>();
  private readonly loaded = new Map<string, Promise<void>>();
  private readonly current = signal<Locale>(firstLocale());
  readonly locale = this.current.asReadonly();

  /** Resolves when the room's texts can be said. */
  async ready(...rooms: RoomWords<object>[]): Promise<void> {
    for (const room of rooms) this.rooms.set(room.name, room);
    await Promise.all(rooms.map((room) => this.fetch(room, this.current())));
  }

  /** Changes the language without reloading; texts of every room seen so far are fetched first. */
  async use(locale: Locale): Promise<void> {
    await Promise.all([...this.rooms.values()].map((room) => this.fetch(room, locale)));
    localStorage.setItem(kept, locale);
    document.documentElement.lang = locale;
    this.transloco.setActiveLang(locale);
    this.current.set(locale);
  }

  /** A text by its full key; reading it in a template makes the template follow the language. */
  say(key: string, params: Params = {}): string {
    const said: unknown = this.transloco.translate(key, params, this.current());
    return typeof said === 'string' ? said : key;
  }

  private fetch(room: RoomWords<object>, locale: Locale): Promise<void> {
    const key = `${room.name}/${locale}`;
    const known = this.loaded.get(key) ?? room.load[locale]().then((tree) => {
      this.transloco.setTranslation({ [room.name]: tree }, locale, { merge: true, emitChange: false });
    });
    this.loaded.set(key, known);
    known.catch(() => this.loaded.delete(key));
    return known;
  }
}

/** The words of a room, to be used in a component: `t('intake.title')`. The room's route must have loaded them. */
export function words<Tree>(room: RoomWords<Tree>): Say<Tree> {
  const all = inject(Words);
  const say = (key: string, params?: Params): string => all.say(`${room.name}.${key}`, params);
  const count = (key: string, count: number, params?: Params): string => {
    const form = new Intl.PluralRules(all.locale()).select(count) === 'one' ? 'one' : 'other';
    return say(`${key}.${form}`, { count, ...params });
  };
  return Object.assign(say, { count });
}

/** For a route: its words are there before its page. */
export const withWords = (...rooms: RoomWords<object>[]) => async (): Promise<true> => {
  await inject(Words).ready(...rooms);
  return true;
};

/** The language kept on this device, else the first of the browser's that the workspace speaks. */
export function firstLocale(): Locale {
  const wishes = [localStorage.getItem(kept) ?? '', ...navigator.languages];
  return wishes.map((wish) => locales.find((locale) => wish.startsWith(locale))).find(Boolean) ?? 'de';
}

/** How transloco is set up: no loader, texts come with their rooms. */
export const wordsConfig = {
  availableLangs: [...locales], defaultLang: 'de', reRenderOnLangChange: false, prodMode: !isDevMode(),
  missingHandler: { logMissingKey: isDevMode() },
};
