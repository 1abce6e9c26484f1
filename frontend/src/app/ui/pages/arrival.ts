import { Service, signal } from '@angular/core';

/** After going to another page the focus moves to its heading. The frame says that somebody arrived, the heading takes it. */
@Service()
export class Arrival {
  private page: string | undefined;
  private readonly waiting = signal(false);
  readonly pending = this.waiting.asReadonly();

  /** Somebody is at this address now. Other filters of the same page are no arrival, nor is the first page. */
  at(url: string): void {
    const [page = url] = url.split(/[?#]/, 1);
    if (this.page !== undefined && this.page !== page) this.waiting.set(true);
    this.page = page;
  }

  taken(): void {
    this.waiting.set(false);
  }
}
