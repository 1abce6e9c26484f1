import type { Locale } from '../house/house.contract.js';
import { validMinutes } from './sign-in-attempt.js';

/** What stands in the mail: a link whose page asks for a click, and a code for the other device. */
export interface Letter { subject: string; text: string }

const words: Readonly<Record<Locale, (network: string, link: string, code: string) => Letter>> = {
  de: (network, link, code) => ({
    subject: `Ihr Code zum Anmelden: ${code}`,
    text: `Guten Tag,

Sie möchten sich anmelden: ${network}.

Öffnen Sie diese Adresse und drücken Sie „Anmelden“:
${link}

Oder tippen Sie diesen Code ein: ${code}

Beides gilt ${validMinutes} Minuten und nur einmal.
Haben Sie das nicht angefordert? Dann ist nichts zu tun.
`,
  }),
  en: (network, link, code) => ({
    subject: `Your code to sign in: ${code}`,
    text: `Hello,

You want to sign in to ${network}.

Open this address and press “Sign in”:
${link}

Or type this code: ${code}

Both are valid for ${validMinutes} minutes and only once.
If you did not ask for this, there is nothing to do.
`,
  }),
};

export const signInLetter = (locale: Locale, network: string, link: string, code: string): Letter => words[locale](network, link, code);
