import { Service, signal } from '@angular/core';

/** Whether the server can be reached, as far as this tab knows. */
@Service()
export class Connection {
  private readonly state = signal(navigator.onLine);
  readonly online = this.state.asReadonly();

  constructor() {
    addEventListener('online', () => this.state.set(true));
    addEventListener('offline', () => this.state.set(false));
  }

  /** A request came through, or did not. */
  heard(answered: boolean): void {
    this.state.set(answered);
  }
}
