/**
 * Decides on which day Easter Sunday falls.
 * Authority: the Gregorian computus in the form of Meeus, Jones and Butcher, for every Gregorian year.
 * Version 1.
 */
import { written, type Day } from '../day.js';

/** Easter Sunday of a year from 1583 on. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const inCentury = year % 100;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const fromMarch = moon + toSunday - 7 * late + 114;
  return written(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}
