import { read } from './kit/board.ts';
import { travel } from './kit/journey.ts';
import { begin, call } from './kit/meeting.ts';
import { comingOf, handOn, minutesThatAre, opened, press } from './kit/openings.ts';
import type { Person } from './kit/person.ts';
import { each, inspect } from './kit/screens.ts';
import { holds, story } from './kit/story.ts';

// What the pages of accessible.story.ts hide until somebody goes on: views, forms, mistakes, dialogs.

/** A page that was spoilt on purpose. */
const spoil = (person: Person): Promise<void> => person.page.locator('h1').evaluate((heading) => {
  Object.assign(heading.style, { color: '#777', background: '#666', inlineSize: '3000px' });
  heading.after(document.createElement('h1'), document.createElement('input'));
});

export const a = story('What the door opens', async (stage, check) => {
  await check('a spoilt page is noticed', async () => {
    const told = await inspect(await stage.stranger('Somebody'), { name: 'spoilt', path: '/anmelden', open: spoil }).then(() => '', String);
    const missed = ['1280 light: color-contrast', '320 dark: color-contrast', 'label', 'px too wide', '2 h1'].filter((fault) => !told.includes(fault));
    holds(missed.length === 0, `${missed.join(', ')} missed in: ${told}`);
  });
  await each(stage, check, null, [
    { name: 'the code', path: '/anmelden', open: async (person) => {
      await person.box(/^E-?Mail/i).fill('tesfay@example.org');
      await press(/^(Weiter|Continue)$/)(person);
      await person.box(/Code/).waitFor();
    } },
    { name: 'a mail of the demo', path: '/demo/post', open: (person) => person.page.locator('summary').first().click() },
    { name: 'the way in by link', path: '/anmelden/link#nobody' }, { name: 'the torn page', path: '/gerissen' },
  ]);
});

export const b = story('What the workspace opens', async (stage, check) => {
  await each(stage, check, 'Kroll-Eisfeld', [
    { name: 'a group in the organigram', path: '/netzwerk', open: press(/^Arbeitskreis Sprache und Schule/) },
    { name: 'the organigram as a table', path: '/netzwerk?ansicht=tabelle' },
    ...['themen', 'sitzungen', 'beschluesse', 'mitglieder', 'regeln'].map((tab) => ({ name: `a body's ${tab}`, path: `/gremien/ak-sprache?tab=${tab}` })),
    { name: 'a search without hits', path: '/suche?q=Zwiebelkuchen' },
    { name: 'the sheet „Mehr“', path: '/heute', open: async (person) => {
      await person.page.setViewportSize({ width: 320, height: 900 });
      await press(/^(Mehr|More)$/)(person);
    } },
  ]);
  await each(stage, check, 'Tesfay', [{ name: 'a topic without its title', path: '/themen/neu', open: press(/^(Einreichen|Submit)$/) }]);
});

export const c = story('What matters and meetings open', async (stage, check) => {
  const [lead, office, chair] = [await stage.enter('Kroll-Eisfeld'), await stage.enter('Ottenbach'), await stage.enter('Salzmann')];
  const { id: topic } = await read<{ id: string }>(lead, 'topics/T-01');
  await each(stage, check, 'Kroll-Eisfeld', [
    { name: 'an incomplete escalation', path: `/klaerungen/neu?thema=${topic}`, open: press(/^(Zur Klärung geben|Escalate)$/) },
    { name: 'minutes to be signed', path: await minutesThatAre(lead, 'IN_REVIEW') },
  ]);
  const raised = await handOn(stage, topic);
  await each(stage, check, 'Wehrsdorf', [
    { name: 'the desk with a new matter', path: '/vermittlung' }, { name: 'an escalation with its forms', path: `/klaerungen/${raised}` },
  ]);
  const planned = `/sitzungen/${(await comingOf(office, 'IB', 'SCHEDULED')).id}`;
  await each(stage, check, 'Ottenbach', [
    { name: 'a new seat', path: '/gremien/beirat?tab=mitglieder', open: press(/^(Sitz hinzufügen|Add a seat)$/) },
    { name: 'the invitation', path: `${planned}/tagesordnung`, open: opened(/^(Einladung senden|Send invitation)/, 'dialog') },
    { name: 'calling a meeting off', path: planned, open: press(/^(Absagen|Cancel the meeting)/) },
    { name: 'minutes as a draft', path: await minutesThatAre(office, 'DRAFT') },
  ]);
  await each(stage, check, 'Salzmann', [
    { name: 'minutes with an objection', path: await minutesThatAre(chair, 'OBJECTED') },
    { name: 'withdrawing from the board', path: '/klaerungen/K-2026-005', open: opened(/^(Zurückziehen|Withdraw)/, 'dialog') },
  ]);
});

/** Comes last: time moves to the day of the meeting. */
export const d = story('What a running meeting of a group opens', async (stage, check) => {
  const { id, startsAt } = await comingOf(await stage.enter('Kroll-Eisfeld'), 'AKS', 'INVITED');
  await travel(stage, new Date(Date.parse(startsAt) + 5 * 60_000).toISOString());
  const path = `/sitzungen/${id}/live`;
  await each(stage, check, 'Kroll-Eisfeld', [{ name: 'the cockpit before the meeting', path }]);
  const lead = await stage.enter('Kroll-Eisfeld');
  await begin(lead, id);
  await call(lead, /^4 /);
  await each(stage, check, 'Kroll-Eisfeld', [
    { name: 'recording an agreement', path, open: press(/^(Einvernehmen|Consent)/) },
    { name: 'the end of the meeting', path, open: opened(/^(Sitzung beenden|End)/, 'alertdialog') },
  ]);
  await each(stage, check, 'Tesfay', [{ name: 'the meeting for a member', path }]);
});
