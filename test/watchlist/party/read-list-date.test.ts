import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readListDate, readListDates } from '../../../src/watchlist/party/read-list-date.ts'

const CASES: [printed: string, dates: string | null, why: string][] = [
  ['07 May 1966', '1966-05-07', 'a day in words'],
  ['7 Oct.1967', '1967-10-07', 'no blank before the year'],
  ['May 1966', '1966-05', 'no made-up first of the month'],
  ['1966', '1966', 'nor of the year'],
  ['13.10.1944', '1944-10-13', 'dots'],
  ['28.01 1966', '1966-01-28', 'a dot forgotten'],
  ['29.6. 2015', '2015-06-29', 'a blank too many'],
  ['June 30, 2012', '2012-06-30', 'a comma before the year cuts nothing'],
  ['2015-04-07-04:00', '2015-04-07', 'a day of XML Schema with its zone'],
  ['2015-04-07T12:00:00Z', '2015-04-07', 'a time is dropped'],
  ['8.12.2009.', '2009-12-08', 'a full stop at the end'],
  ['00/00/1965', '1965', 'unknown day and month'],
  ['31.2.1970', null, 'a day that is not'],
  ['circa 1966', '1966~', 'about'],
  ['(probably) 1944', '1944~', 'about, in brackets before'],
  ['1980 (presumed)', '1980~', 'about, in brackets behind'],
  ['1970 circa', '1970~', 'about, behind'],
  ['on or around 3.4.1973', '1973-04-03~', 'about, with an "or" that parts nothing'],
  ['late 1966', '1966~', 'part of a year'],
  ['between 1959 and 1962', '1959/1962', 'a range'],
  ['Between 1962 and 1963 (Approximately )', '1962~/1963~', 'a range that is about'],
  ['Approximately 1945-1950', '1945~/1950~', 'the same in short'],
  ['Between Aug. and Sep. 1977', '1977-08/1977-09', 'the year stands once'],
  ['between 1.1.1961 and 31.12.1963', '1961-01-01/1963-12-31', 'a range of days'],
  ['1970 to 1965', null, 'a range backwards'],
  ['1967-69', '1967/1969', 'the century stands once'],
  ['1950s', '1950/1959', 'a decade'],
  ['mid-1970s', '1970~/1979~', 'part of a decade'],
  ['1960s-1970s (approx. 60 years old)', '1960/1979', 'two decades and an age'],
  ['before 1964', '../1964', 'open at the beginning'],
  ['after 1964', '1964/..', 'open at the end'],
  ['1965 or 1966', '1965 | 1966', 'several'],
  ['born in 1968 or 1969', '1968 | 1969', 'words before'],
  ['1979, 1980 or 1981', '1979 | 1980 | 1981', 'comma and or'],
  ['5.8.1972 or 15.8.1972', '1972-08-05 | 1972-08-15', 'several days'],
  ['25.7.1978 (or 23.3.1975)', '1978-07-25 | 1975-03-23', 'the other one in brackets'],
  ['6.12.1980 (6.6.1980 for the alias Oleg T.)', '1980-12-06 | 1980-06-06', 'the day of an alias'],
  ['20.11.2002 / 16.5.1964', '2002-11-20 | 1964-05-16', 'a stroke between days'],
  ['1959/1960', '1959/1960', 'a stroke between years is a range'],
  ['March/April 1965', '1965-03 | 1965-04', 'the year stands once'],
  ['1 or 2 March 1965', '1965-03-01 | 1965-03-02', 'the month stands once'],
  ['(a) 11.1.1986; (b) 1982', '1986-01-11 | 1982', 'numbered by letters'],
  ['(i) 11.4.1963, (ii) 11.4.1960', '1963-04-11 | 1960-04-11', 'numbered by Roman numbers'],
  ['a) 1.1.1969 b) approximately 1971', '1969-01-01 | 1971~', 'no separator but the letters'],
  ['1965; 1965', '1965', 'the same twice is once'],
  ['5.9.1990 (Singapore)', '1990-09-05', 'a remark'],
  ['01.01.1960 (disputed)', '1960-01-01', 'a remark'],
  ['1999 (privatised 2009)', '1999', 'another event is no second date'],
  ['3.1.2003 (founded in 1918)', '2003-01-03', 'nor is this'],
  ['12.6.2002 by Federal Law No. 67-FZ', '2002-06-12', 'words after a whole date'],
  ['Founded in 1997 as a state company', '1997', 'words on both sides'],
  ['7.10.1952 POB: Leningrad', '1952-10-07', 'the next field slipped in'],
  ['24/06/1402 (Hijri Calendar)', '1982-04-19~', 'the lunar calendar'],
  ['1344 (solar)', '1965-03/1966-03', 'the Iranian calendar'],
  ['1352 (Iranian Hijri calendar), 1972 or 1973 (Gregorian calendar)', '1972 | 1973', 'both: ours counts'],
  ['1344', null, 'no year of ours, and no word on another calendar'],
  ['10 October (year unknown)', null, 'no year'],
  ['30-35 years old', null, 'an age'],
  ['20th century', null, 'no number of a year'],
  ['Qom, Iran', null, 'no date at all'],
  ['', null, 'nothing'],
  [`1965 ${'or 1966 '.repeat(100)}`, null, 'longer than any cell of dates'],
]
for (const [printed, dates, why] of CASES) {
  test(`${printed.slice(0, 60)}: ${why}`, () => {
    assert.equal(readListDates(printed)?.join(' | ') ?? null, dates)
  })
}

test('where both numbers could be the day, the habit of the list decides', () => {
  assert.deepEqual(readListDates('3/4/1970', 'day_first'), ['1970-04-03'])
  assert.deepEqual(readListDates('3/4/1970', 'month_first'), ['1970-03-04'])
  assert.deepEqual(readListDates('23/4/1970', 'month_first'), ['1970-04-23'])
})

test('one date is asked for: several are none', () => {
  assert.equal(readListDate('1965 or 1966'), null)
  assert.equal(readListDate('1965'), '1965')
})
