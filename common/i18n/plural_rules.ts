import IntlMessageFormat from 'intl-messageformat';

interface LocaleData {
  readonly locale: string;
  readonly pluralRuleFunction: (count: number, ordinal?: boolean) => string;
}

const french: LocaleData = {
  locale: 'fr',
  pluralRuleFunction: (count, ordinal) =>
    (ordinal ? count === 1 : count >= 0 && count < 2) ? 'one' : 'other',
};

/** Bundles for browsers leave the rules of other languages than English out of the library. */
const library: { __addLocaleData?: (data: LocaleData) => void } = IntlMessageFormat as object;
library.__addLocaleData?.(french);
