export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "2019-03" -> "March 2019". */
export function sayMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return number ? `${MONTHS[Number(number) - 1]} ${year}` : year;
}

/** "2019-03" -> "Mar". */
export function shortMonth(month: string): string {
  return MONTHS[Number(month.slice(5)) - 1]!.slice(0, 3);
}
