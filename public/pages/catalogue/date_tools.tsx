import React, { FC } from 'react';
import type { PageStateStore } from '../../application/use_page_state';
import { DateField } from '../../filter_bar/date_field';
import { useReader } from '../../services/reader';

/** The date as of which the catalogue is shown, and the one its figures are compared with. */
export const DateTools: FC<{ readonly page: PageStateStore }> = ({ page }) => {
  const { translate } = useReader();
  const { asOf, compare } = page;
  const day = (instant: string | undefined) => (instant ?? '').slice(0, 10);
  return (
    <>
      <DateField
        label={translate('sextant.catalogue.as_of')}
        value={day(asOf)}
        onChange={(date) => page.setDates({ asOf: date })}
      />
      <DateField
        label={translate('sextant.catalogue.compare')}
        value={day(compare)}
        most={day(asOf) || undefined}
        onChange={(date) => page.setDates({ compare: date })}
      />
    </>
  );
};
