import * as t from 'io-ts';

const MOST_PAGES = 1000;
const PAGE = /^\d{1,4}$/;

/** Number of a page in an address, counting from 0. */
export const pageNumber = new t.Type<number, string, unknown>(
  `page (0 to ${MOST_PAGES - 1})`,
  (value): value is number => Number.isInteger(value) && Number(value) >= 0,
  (input, context) => {
    const text = String(input);
    return PAGE.test(text) && Number(text) < MOST_PAGES
      ? t.success(Number(text))
      : t.failure(input, context);
  },
  String
);
