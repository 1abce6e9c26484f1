import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';

type Find = (tokenHash: Buffer) => Promise<Actor | null>;

/** Who is signed in with a token; the identity room answers, the house only asks. */
@Injectable()
export class SessionLookup {
  #find: Find | null = null;

  /** Called once by the identity room, when its module starts. */
  answeredBy(find: Find): void {
    this.#find = find;
  }

  /**
   * The actor of a valid session, else null. Nobody is signed in while no room answers.
   * @param tokenHash SHA-256 of the cookie's token
   */
  async find(tokenHash: Buffer): Promise<Actor | null> {
    return this.#find ? this.#find(tokenHash) : null;
  }
}
