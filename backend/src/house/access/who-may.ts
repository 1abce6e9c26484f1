import { Injectable } from '@nestjs/common';
import type { WhoCan } from '../errors/domain-error.js';
import type { Who } from '../house.contract.js';

/** What the room that knows offices and people answers. */
export interface WhoMayAnswers {
  /** At most a handful of people behind a description. */
  people(networkId: string, who: WhoCan): Promise<Who[]>;
  /** The name a person is shown with, or null. */
  nameOf(networkId: string, personId: string): Promise<string | null>;
}

const freshFor = 10_000;

/** The people behind a refusal; lists ask the same again and again, so answers stay fresh for ten seconds. */
@Injectable()
export class WhoMay {
  #answers: WhoMayAnswers | null = null;
  readonly #known = new Map<string, { until: number; people: Promise<Who[]> }>();

  /** Called once by the room that knows, when its module starts. */
  answeredBy(answers: WhoMayAnswers): void {
    this.#answers = answers;
  }

  /** Names and offices of those who may; empty while no room answers. */
  async people(networkId: string, who: WhoCan): Promise<Who[]> {
    if ('people' in who) return [...who.people];
    if (!this.#answers) return [];
    const key = `${networkId} ${JSON.stringify(who)}`;
    const known = this.#known.get(key);
    if (known && known.until > Date.now()) return known.people;
    return this.ask(key, this.#answers.people(networkId, who));
  }

  async nameOf(networkId: string, personId: string): Promise<string | null> {
    return this.#answers ? this.#answers.nameOf(networkId, personId) : null;
  }

  private ask(key: string, people: Promise<Who[]>): Promise<Who[]> {
    if (this.#known.size > 1_000) this.#known.clear();
    this.#known.set(key, { until: Date.now() + freshFor, people });
    people.catch(() => this.#known.delete(key));
    return people;
  }
}
