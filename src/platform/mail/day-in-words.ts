/** A calendar day as a mail writes it: 4 Mar 2027, 04.03.2027. */
export function dayInWords(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
