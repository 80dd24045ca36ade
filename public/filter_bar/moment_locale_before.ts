import moment from 'moment';

/** moment's language before another one was loaded. */
export const LOCALE_BEFORE = moment.locale();
