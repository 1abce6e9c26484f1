import type { Id, Locale, Moment } from '../house/house.contract.js';
import type { NetworkRoleName } from '../people/person.contract.js';

export const signInLimits = { email: 254, code: 6, target: 300 } as const;

/** POST /api/sign-in -> 202 SignInStarted, always the same answer in the same time. Sets a browser-binding cookie. */
export interface SignInOrder {
  email: string;
  /** Path inside the workspace to open afterwards. */
  target?: string;
}
export interface SignInStarted {
  /** Minutes until link and code end. */
  validMinutes: number;
}

/** POST /api/sign-in/code -> SignedIn; needs the browser that asked. */
export interface SignInWithCode {
  code: string;
  /** "Auf diesem Gerät angemeldet bleiben": 30 days; ignored for MANAGER, SECRETARIAT and SYS_ADMIN. */
  stay?: boolean;
}

/**
 * POST /api/sign-in/link -> SignedIn. The mailed link opens /anmelden/link#TOKEN, whose button posts the token;
 * from another browser it answers 409 `other_browser`, the page asks for the code, and posts both.
 */
export interface SignInWithLink {
  token: string;
  /** From another browser than the one that asked. */
  code?: string;
  stay?: boolean;
}
export interface SignedIn {
  target: string;
}

/** GET /api/sign-in/ways -> SignInWays (open): what the sign-in page offers. */
export interface SignInWays {
  demo: boolean;
  network: string | null;
}

/** Demo only: GET /api/demo/persons -> DemoPerson[] · POST /api/demo/sign-in {personId} -> SignedIn · GET /api/demo/post -> DemoMail[]. */
export interface DemoPerson {
  personId: Id;
  name: string;
  organization: string | null;
  email: string;
  /** What they are, in one line per language. */
  roles: { de: string; en: string };
}
export interface DemoSignIn {
  personId: Id;
}
export interface DemoMail {
  id: Id;
  to: string;
  subject: string;
  text: string;
  sentAt: Moment;
  attachments: { name: string; type: string; content: string }[];
}

/** GET /api/me -> Me · DELETE /api/me/session signs out · PATCH /api/me/locale. */
export interface Me {
  personId: Id;
  name: string;
  familyName: string;
  organization: string | null;
  /** The person's own: of mails, and of answers to requests that ask for none. */
  locale: Locale;
  demo: boolean;
  roles: NetworkRoleName[];
  bodies: MyBody[];
  /** Entries of the navigation that need a right. */
  may: { mediate: boolean; planMeetings: boolean; proposeTopics: boolean };
}
export interface MyBody {
  id: Id;
  slug: string;
  name: string;
  shortName: string;
  bodyType: string;
  office: string | null;
  leads: boolean;
}
export interface LocaleChoice {
  locale: Locale;
}
