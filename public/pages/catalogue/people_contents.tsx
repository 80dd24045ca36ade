import { EuiBadge, EuiCallOut, EuiLink } from '@elastic/eui';
import React, { FC } from 'react';
import { pathOf } from '../../../common/api/contract';
import { exportPeople } from '../../../common/api/contracts/exports';
import { Person, readPeople } from '../../../common/api/contracts/people';
import { wordingOf } from '../../../common/i18n/wording';
import { useStatus } from '../../application/status';
import { usePageState } from '../../application/use_page_state';
import { ListExport } from '../../panels/list_export';
import { useReader } from '../../services/reader';
import { useCall } from '../../services/use_call';
import { PagedTable } from '../../tables/paged_table';
import { ContractPanel } from '../contract_panel';
import { useListState } from '../use_list_state';
import { PageSection } from '../page_section';
import { CatalogueFrame } from './catalogue_frame';
import type { ContentsProps } from './contents_props';

/** Nothing else than an address of e-mail becomes a link to write to. */
const ADDRESS = /^[^\s@<>?&]+@[^\s@<>?&]+$/;

const Mail: FC<Pick<Person, 'email'>> = ({ email }) =>
  email && ADDRESS.test(email) ? (
    <EuiLink href={`mailto:${email}`}>{email}</EuiLink>
  ) : (
    <>{email ?? '–'}</>
  );

const nameOf = ({ surname, name, username }: Person): string =>
  [name, surname].filter(Boolean).join(' ') || username || '–';

/** Users and administrators of a catalogue, for those who may see them; others are told why not. */
export const PeopleContents: FC<ContentsProps> = ({ name, catalogue }) => {
  const { translate } = useReader();
  const page = usePageState();
  const { reload, version } = useStatus();
  const { page: rows, setPage } = useListState('people');
  const input = { params: { name: name }, query: { page: rows } };
  const call = useCall(readPeople, input, version);
  const title = translate('sextant.people.title');
  const code = call.failure?.code;
  const hidden = code === 'forbidden' || code === 'unauthenticated';
  return (
    <CatalogueFrame name={name} catalogue={catalogue} tab="people" page={page} refresh={reload}>
      <PageSection>
        {hidden ? (
          <EuiCallOut
            iconType="lock"
            title={translate('sextant.people.restricted.title')}
            data-panel="people"
          >
            <p className="sextantPanel__data">
              {translate(
                code === 'unauthenticated'
                  ? 'sextant.people.restricted.sign_in'
                  : 'sextant.people.restricted.text'
              )}
            </p>
          </EuiCallOut>
        ) : (
          <ContractPanel
            id="people"
            title={title}
            about={translate('sextant.people.about')}
            call={call}
            tools={
              <ListExport title={title} path={(format) => pathOf(exportPeople, { name, format })} />
            }
          >
            {({ total, people }) => (
              <PagedTable
                title={title}
                heads={[
                  translate('sextant.people.name'),
                  translate('sextant.people.profile'),
                  translate('sextant.filter.organisation'),
                  translate('sextant.people.email'),
                ]}
                total={total}
                page={rows}
                onPage={setPage}
                empty={translate('sextant.people.none')}
                rows={people.map((person, index) => ({
                  key: `${person.username} ${index}`,
                  cells: [
                    nameOf(person),
                    <span key="profile">
                      {wordingOf(translate, 'profile', person.profile)}{' '}
                      {person.administrator && (
                        <EuiBadge color="hollow">{translate('sextant.people.admin')}</EuiBadge>
                      )}
                    </span>,
                    person.organisation ?? '–',
                    <Mail key="email" email={person.email} />,
                  ],
                }))}
              />
            )}
          </ContractPanel>
        )}
      </PageSection>
    </CatalogueFrame>
  );
};
