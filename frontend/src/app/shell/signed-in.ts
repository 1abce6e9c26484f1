import { inject } from '@angular/core';
import { RedirectCommand, Router } from '@angular/router';
import type { CanActivateFn } from '@angular/router';
import { Session } from '../ui/session/session';

/** Pages of the workspace need somebody; who is nobody yet signs in and comes back to the page they wanted. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const [session, router] = [inject(Session), inject(Router)];
  try {
    if (session.me() ?? await session.load()) return true;
  } catch {
    return new RedirectCommand(router.parseUrl('/gerissen'), { skipLocationChange: true });
  }
  return router.createUrlTree(['/anmelden'], url === '/' ? {} : { queryParams: { ziel: url } });
};
