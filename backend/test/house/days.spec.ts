import { describe, expect, it } from '@jest/globals';
import { Clock, ShiftableClock } from '../../src/house/time/clock.js';
import {
  addDays, addMonths, atBerlin, berlinDay, berlinTime, daysBetween, isDay, isWorkingDay, workingDays,
} from '../../src/house/time/days.js';

describe('A day in Berlin', () => {
  it.each([
    ['2026-01-01T22:59:59Z', '2026-01-01', '23:59'], ['2026-01-01T23:00:00Z', '2026-01-02', '00:00'],
    ['2026-07-01T21:59:59Z', '2026-07-01', '23:59'], ['2026-07-01T22:00:00Z', '2026-07-02', '00:00'],
  ])('at %s it is %s, %s', (moment, day, time) => {
    expect([berlinDay(new Date(moment)), berlinTime(new Date(moment))]).toEqual([day, time]);
  });

  it.each([
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-06-01', '18:00', '2026-06-01T16:00:00.000Z'], ['2026-12-01', '18:00', '2026-12-01T17:00:00.000Z'],
  ])('%s %s is the moment %s', (day, time, moment) => {
    expect(atBerlin(day, time).toISOString()).toBe(moment);
  });

  it('counts days over changes of the clock and of the year', () => {
    expect([addDays('2026-03-28', 2), addDays('2026-01-01', -1), addMonths('2026-01-31', 1)]).toEqual(['2026-03-30', '2025-12-31', '2026-02-28']);
    expect([daysBetween('2026-03-28', '2026-03-30'), daysBetween('2026-10-26', '2026-10-24'), daysBetween('2024-02-28', '2024-03-01')]).toEqual([2, -2, 2]);
  });

  it('knows the working days of Thuringia', () => {
    const off = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-09-20', '2026-10-03', '2026-10-31', '2026-12-25', '2026-12-26', '2029-09-20'];
    expect(off.filter(isWorkingDay)).toEqual([]);
    const on = ['2026-01-06', '2026-06-04', '2026-11-18', '2026-11-24', '2026-12-24'];
    expect(on.filter((day) => !isWorkingDay(day))).toEqual([]);
    expect([workingDays('2026-04-02', 1), workingDays('2026-04-07', -1), workingDays('2026-12-23', 3), workingDays('2026-05-01', 0)])
      .toEqual(['2026-04-07', '2026-04-02', '2026-12-29', '2026-05-01']);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', '', 'heute', '+002026-01-01'])('%j is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('The clock', () => {
  it('can be moved in specs and keeps running', () => {
    const clock = new ShiftableClock();
    clock.set(new Date('2026-12-31T22:59:59.500Z'));
    expect(clock.today()).toBe('2026-12-31');
    clock.shift(1_000);
    expect(clock.today()).toBe('2027-01-01');
    expect(Math.abs(new Clock().now().getTime() - Date.now())).toBeLessThan(50);
  });
});
