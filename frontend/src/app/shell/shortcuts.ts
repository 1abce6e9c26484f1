import { Service, inject } from '@angular/core';
import { Router } from '@angular/router';
import { SingleKeys, isWriting } from '../ui/acts/single-keys';
import { Undo } from '../ui/acts/undo';
import { Commands } from './commands';
import { Navigation } from './navigation';

const patience = 1_200;

/** Keys that work on every page. Letters alone are ignored while somebody writes, and where they are switched off. */
@Service()
export class Shortcuts {
  private readonly commands = inject(Commands);
  private readonly keys = inject(SingleKeys);
  private readonly navigation = inject(Navigation);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private goUntil = 0;

  /** Handles a key of the whole page. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const done = this.withControl(event) || event.key === 'F6' && nextRegion(event.shiftKey) || this.single(event);
    if (done) event.preventDefault();
  }

  private withControl(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
    // Capitals too: Caps Lock may be on.
    const key = event.key.toLowerCase();
    if (key === 'k') this.commands.search();
    else if (key === 'z' && !isWriting(event) && this.undo.last()) void this.undo.back();
    else return false;
    return true;
  }

  private single(event: KeyboardEvent): boolean {
    if (this.commands.opening() || !this.keys.hears(event)) return false;
    if (this.goUntil > event.timeStamp) return this.goTo(event.key);
    if (event.key === 'g') this.goUntil = event.timeStamp + patience;
    else if (event.key === '/') this.commands.search();
    else if (event.key === 'c') this.commands.create();
    else if (event.key === '?') this.commands.keys();
    else return step(event.key);
    return true;
  }

  private goTo(key: string): boolean {
    this.goUntil = 0;
    const entry = this.navigation.entries().find((found) => found.key === key.toUpperCase());
    if (entry) void this.router.navigateByUrl(entry.path);
    return entry !== undefined;
  }
}

/** J and K walk over the rows of the page's list, to the first link or button of each. */
function step(key: string): boolean {
  const by = { j: 1, k: -1 }[key];
  if (by === undefined) return false;
  const rows = [...document.querySelectorAll<HTMLElement>('main .nw-row')];
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[now < 0 ? 0 : now + by]?.querySelector<HTMLElement>('a, button');
  next?.focus();
  return next !== undefined && next !== null;
}

/** F6 goes round the regions: menu, search, content, side panel, undo. */
function nextRegion(backwards: boolean): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.offsetParent !== null || region.tagName === 'MAIN');
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(now + (backwards ? -1 : 1) + regions.length) % regions.length];
  const target = next?.tagName === 'MAIN' ? next : next?.querySelector<HTMLElement>('a, button, input');
  target?.focus();
  return target !== undefined && target !== null;
}
