import { Injectable } from '@nestjs/common';

/** Somebody one may sign in as in the demo. */
export interface SignInHint { readonly name: string; readonly email: string; readonly roles: string }

/** What the start prints besides the address; the demo room offers it. */
@Injectable()
export class SignInList {
  #list: (() => Promise<readonly SignInHint[]>) | null = null;

  /** Called once by the demo room. */
  answeredBy(list: () => Promise<readonly SignInHint[]>): void {
    this.#list = list;
  }

  async all(): Promise<readonly SignInHint[]> {
    return this.#list ? this.#list() : [];
  }
}
