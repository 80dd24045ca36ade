import { EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import { formatInstant } from '../../../common/i18n/format_instant';
import { wordingOf } from '../../../common/i18n/wording';
import { ROWS_PER_PAGE } from '../../../common/panels/define_panel';
import { useReader } from '../../services/reader';
import { LinkCell } from '../../tables/link_cell';
import { PagedTable } from '../../tables/paged_table';
import { useListState } from '../use_list_state';
import { ContractPanel } from '../contract_panel';
import { changeDetails } from './service_change_words';
import { ServiceChanges } from './use_service_changes';
import { ServicesView } from './use_services_tab';

/** What the marks on the time axes stand for: each change, with the record that it was made in. */
export const ServiceChangesPanel: FC<ServiceChanges & { readonly view: ServicesView }> = (
  props
) => {
  const { call } = props;
  const { translate, tag, timeZone } = useReader();
  const { page, setPage } = useListState('service_changes');
  const title = translate('sextant.changes.title');
  return (
    <ContractPanel
      id="service_changes"
      title={title}
      about={translate('sextant.changes.about')}
      call={call}
    >
      {({ changes, truncated }) => (
        <>
          {truncated && (
            <EuiText size="xs" color="subdued">
              <p>{translate('sextant.changes.truncated', { count: changes.length })}</p>
            </EuiText>
          )}
          <PagedTable
            title={title}
            heads={[
              translate('sextant.history.differences.when'),
              translate('sextant.history.differences.what'),
              translate('sextant.history.differences.details'),
              translate('sextant.column.title'),
              translate('sextant.filter.catalogue'),
            ]}
            total={changes.length}
            page={page}
            onPage={setPage}
            empty={translate('sextant.changes.none')}
            rows={changes
              .slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE)
              .map((change, index) => ({
                key: `${page} ${index}`,
                cells: [
                  <span key="at" className="sextantNoWrap">
                    {formatInstant(tag, timeZone, 'instant', Date.parse(change.at))}
                  </span>,
                  wordingOf(translate, 'service_change', change.kind),
                  <span key="details" className="sextantCell">
                    {changeDetails(change)}
                  </span>,
                  <LinkCell key="title" text={change.title} href={change.link ?? null} />,
                  change.catalogues.join(', '),
                ],
              }))}
          />
        </>
      )}
    </ContractPanel>
  );
};
