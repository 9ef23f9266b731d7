import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appetite, AppetiteRule } from '@core/risk/appetite.js';
import { BANDS, type Band } from '@core/vocabulary.js';
import { BandBadge } from '../../ui/band-badge.js';
import { Checkbox } from '../../ui/checkbox.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { TextInput } from '../../ui/text-input.js';

interface AppetiteFieldsProps {
  appetite: Appetite;
  /** Those that may accept risks at all. */
  roles: readonly string[];
  onChange: (appetite: Appetite) => void;
}

/** Who may live with which risks, band by band, the gravest first. */
export function AppetiteFields({ appetite, roles, onChange }: AppetiteFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className="risk-appetite stack stack--tight">
      <legend className="field__label">{t('risks:appetite.title')}</legend>
      <p className="ink-2">{t('risks:appetite.what')}</p>
      <div className="risk-appetite__bands">
        {BANDS.toReversed().map((band) => (
          <BandFields
            key={band}
            band={band}
            rule={appetite[band]}
            roles={roles}
            onChange={(rule) => onChange({ ...appetite, [band]: rule })}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface BandFieldsProps extends Pick<AppetiteFieldsProps, 'roles'> {
  band: Band;
  rule: AppetiteRule;
  onChange: (rule: AppetiteRule) => void;
}

function BandFields({ band, rule, roles, onChange }: BandFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className="risk-appetite__band stack stack--tight">
      <legend>
        <BandBadge band={band} />
      </legend>
      <Checkbox
        name={`${band}-acceptable`}
        label={t('risks:appetite.acceptable')}
        checked={rule.acceptable}
        onChange={(event) => onChange({ ...rule, acceptable: event.target.checked })}
      />
      {rule.acceptable && (
        <>
          <CheckboxGroup
            name={`${band}-roles`}
            label={t('risks:appetite.roles')}
            choices={roles.map((role) => ({ value: role, label: t(`identity:role.${role.toUpperCase()}`) }))}
            values={[...rule.roles]}
            onChange={(chosen) => onChange({ ...rule, roles: chosen })}
          />
          <Needs band={band} rule={rule} onChange={onChange} />
        </>
      )}
    </fieldset>
  );
}

/** A grave risk always needs a reason and an end (DOMAIN, Treatment), so there is nothing to choose. */
function Needs({ band, rule, onChange }: Omit<BandFieldsProps, 'roles'>): ReactNode {
  const { t } = useTranslation();
  const isGrave = band === 'high' || band === 'critical';
  return (
    <>
      {isGrave && <p className="ink-2">{t('risks:appetite.always')}</p>}
      {!isGrave &&
        (['needsReason', 'needsEndDate'] as const).map((need) => (
          <Checkbox
            key={need}
            name={`${band}-${need}`}
            label={t(`risks:appetite.${need}`)}
            checked={rule[need]}
            onChange={(event) => onChange({ ...rule, [need]: event.target.checked })}
          />
        ))}
      <TextInput
        name={`${band}-longestMonths`}
        type="number"
        short
        optional
        label={t('risks:appetite.longest')}
        hint={t('risks:appetite.longestHint')}
        value={rule.longestMonths === null ? '' : String(rule.longestMonths)}
        onChange={(event) => onChange({ ...rule, longestMonths: monthsIn(event.target.value) })}
      />
    </>
  );
}

function monthsIn(text: string): number | null {
  return text === '' ? null : Number(text);
}
