import { addDays, berlinDay, daysBetween, sayDay } from './days';
import { parseDay } from './parse-day';

const today = '2026-11-26';

describe('A typed day', () => {
  it.each([
    ['2.12.', '2026-12-02'], ['2.12.26', '2026-12-02'], ['02.12.2026', '2026-12-02'], ['2026-12-02', '2026-12-02'], ['2/12/2026', '2026-12-02'],
    ['heute', '2026-11-26'], ['morgen', '2026-11-27'], ['übermorgen', '2026-11-28'], ['tomorrow', '2026-11-27'],
    ['in 3 Tagen', '2026-11-29'], ['in 2 weeks', '2026-12-10'],
    ['nächsten Mi', '2026-12-02'], ['Do', '2026-12-03'], ['next Wed', '2026-12-02'],
  ])('%s is %s', (typed, day) => expect(parseDay(typed, today)).toBe(day));

  it('reads day before month, also where both would be possible', () => expect(parseDay('3.2.2027', today)).toBe('2027-02-03'));

  it('takes the next such day when the year is left out', () => expect(parseDay('25.11.', today)).toBe('2027-11-25'));

  it.each(['', '31.2.2027', '13.13.2026', 'M', 'irgendwann', '2.12.1'])('%s is no day', (typed) => expect(parseDay(typed, today)).toBeNull());
});

describe('Days', () => {
  it('lie in Berlin, whatever the clock of the device says', () => {
    expect(berlinDay('2026-11-26T23:30:00Z')).toBe('2026-11-27');
    expect(berlinDay('2026-06-30T22:30:00Z')).toBe('2026-07-01');
  });

  it('are counted over the change to summer time', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('are said in both languages', () => {
    expect(sayDay('2026-12-02', 'de', 'long')).toBe('Mittwoch, 2. Dezember 2026');
    expect(sayDay('2026-12-02', 'en', 'long')).toBe('Wednesday, 2 December 2026');
  });
});
