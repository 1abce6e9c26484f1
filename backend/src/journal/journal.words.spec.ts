import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sentenceOf } from './journal.sentence.js';
import { journalWords, resultWords, stepWords } from './journal.words.js';

const source = fileURLToPath(new URL('../', import.meta.url));

/** Every event that the code of the rooms tells, read from the code itself. */
function toldEvents(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.includes('.spec.') && !name.startsWith('demo'));
  return [...new Set(files.flatMap((name) => eventsIn(readFileSync(`${source}${name}`, 'utf8'))))].sort();
}

function eventsIn(code: string): string[] {
  const plain = [...code.matchAll(/\btell\(\s*'([a-zA-Z_]+\.[a-z_]+)'/g)].map(([, type = '']) => type);
  const [, subject] = /\btell\(`([a-zA-Z_]+)\.\$\{what\}`/.exec(code) ?? [];
  if (subject === undefined) return plain;
  const steps = /const happened[^=]*= \{([^}]*)\}/.exec(code)?.[1] ?? '';
  const whats = [...code.matchAll(/\bsay\((?:[^'()]*\? )?'([a-z_]+)'(?: : '([a-z_]+)')?/g), ...steps.matchAll(/: '([a-z_]+)'/g)].flatMap((match) => match.slice(1).filter(Boolean));
  return [...plain, ...whats.map((what) => `${subject}.${what}`)];
}

describe('The words of the journal', () => {
  const told = toldEvents();

  it('say every event that the rooms tell', () => {
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter((type) => !(type in journalWords))).toEqual([]);
  });

  it('say every step that a workflow of these rooms has', () => {
    const steps = { escalation: 'escalations/escalation', meeting: 'meetings/meeting', agendaItem: 'meetings/agenda/agenda-item', minutes: 'meetings/minutes/minutes' };
    for (const [kind, file] of Object.entries(steps)) {
      const table = readFileSync(`${source}${file}.workflow.ts`, 'utf8').split('transitions: {')[1] ?? '';
      const names = [...table.matchAll(/^ {4}(\w+): +\{ from/gm)].map(([, name = '']) => name);
      expect(names.length).toBeGreaterThan(5);
      expect(names.filter((name) => !(name in (stepWords[kind] ?? {})))).toEqual([]);
    }
  });

  it('are short sentences in both languages, with the same parameters', () => {
    for (const { de, en } of [journalWords, resultWords, ...Object.values(stepWords)].flatMap((words) => Object.values(words))) {
      expect(de.split(' ').length).toBeLessThanOrEqual(12);
      expect([...de.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual([...en.matchAll(/\{\w+\}/g)].map(String).sort());
    }
  });

  it.each([
    ['task.created', { ownerPersonId: 'p', dueOn: '2026-12-05' }, 'Die Aufgabe ging an Jens Köhler, bis 5. Dezember 2026.'],
    ['escalation.in_mediation', { action: 'startMediation', endsOn: '2026-12-24' }, 'Die Vermittlung begann. Sie läuft bis 24. Dezember 2026.'],
    ['agendaItem.disposed', { action: 'dispose', result: 'NO_AGREEMENT' }, 'Zum TOP gab es keine Einigung.'],
    ['meeting.in_session', { action: 'open', chairPersonId: 'p' }, 'Jens Köhler hat die Sitzung eröffnet.'],
    ['escalation.edited', { fields: ['question'] }, 'Die Klärung wurde bearbeitet.'],
    ['something.unheard_of', {}, 'Etwas hat sich geändert.'],
  ])('say %s with names and days', (type, data, sentence) => {
    expect(sentenceOf({ type, data }, new Map([['p', 'Jens Köhler']]), 'de')).toBe(sentence);
  });
});
