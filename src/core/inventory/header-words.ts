import type { InventoryField } from './inventory.js';

/** What the columns of inventories are called in English and German: the clearest word of a field first. */
export const HEADER_WORDS: Readonly<Record<InventoryField, readonly string[]>> = {
  name: words(
    'name, vendor name, vendor, supplier name, supplier, company name, company, third party name, third party, ' +
      'service provider, provider name, provider, processor, processor name, partner, organisation, organization, ' +
      'name of vendor, name of supplier, name of company, display name, trading name, tool, application, ' +
      'lieferantenname, lieferant name, lieferant, anbieter name, anbietername, anbieter, dienstleister name, dienstleistername, dienstleister, firma name, firmenname, firma, unternehmensname, ' +
      'unternehmen, auftragsverarbeiter, auftragnehmer, vertragspartner, geschäftspartner, kreditor, name des dienstleisters, ' +
      'name des anbieters, name des lieferanten, name der firma, name des unternehmens',
  ),
  external_id: words(
    'external id, externalid, vendor id, supplier id, id, vendor number, supplier number, vendor no, supplier no, ' +
      'reference number, reference, record id, ref, key, number, no, externe id, lieferantennummer, lieferanten nr, ' +
      'lieferantennr, kreditorennummer, kreditor nr, kreditorennr, dienstleister id, anbieter id, kennung, nummer, nr, lfd nr',
  ),
  legalName: words(
    'legal name, legal entity name, legal entity, registered name, full legal name, official name, entity name, entity, ' +
      'legal company name, juristischer name, rechtlicher name, vollständiger name, firmierung, rechtsträger, juristische person',
  ),
  website: words(
    'website, website url, web site, homepage, home page, url, company url, company website, web address, web, site, ' +
      'webseite, website adresse, internetseite, internetadresse, webadresse, domain, primary domain',
  ),
  country: words(
    'country, country code, iso country, hq country, headquarters country, country of headquarters, country of registration, ' +
      'country of incorporation, registered country, country of residence, country of origin, headquarter country, vendor country, supplier country, land, ländercode, länderkennzeichen, sitzland, staat, herkunftsland, ' +
      'land des sitzes, firmensitz land',
  ),
  tier: words(
    'tier, vendor tier, risk tier, supplier tier, tier level, criticality tier, stufe, risikostufe, lieferantenstufe, einstufung',
  ),
  owner: words(
    'owner, business owner, vendor owner, internal owner, relationship owner, contract owner, responsible, responsible person, ' +
      'accountable, verantwortlich, verantwortlicher, verantwortliche, verantwortliche person, fachverantwortlicher, zuständig, ' +
      'zuständige person, interner ansprechpartner, fachbereich verantwortlicher, eigner',
  ),
  categories: words(
    'categories, category, service category, vendor category, vendor type, type of service, service type, type, tags, ' +
      'kategorie, kategorien, leistungsart, art der leistung, branche, warengruppe',
  ),
  certifications: words(
    'certifications, certification, certificates, certificate, security certifications, attestations, zertifikate, ' +
      'zertifizierungen, zertifizierung, zertifikat, nachweise',
  ),
  dpaUrl: words(
    'dpa url, dpa link, data processing agreement url, data processing agreement link, data processing addendum url, ' +
      'link to dpa, avv url, avv link, link avv, link zum avv, av vertrag link, av vertrag url, auftragsverarbeitungsvertrag link, ' +
      'data processing agreement, data processing addendum, dpa, avv, av vertrag',
  ),
  subprocessorsUrl: words(
    'subprocessors url, subprocessor url, sub processors url, sub processor url, subprocessors list url, subprocessor list url, ' +
      'sub processor list url, subprocessors link, subprocessor list, sub processor list, subprocessors list, sub processors, ' +
      'subprocessors, link unterauftragsverarbeiter, unterauftragsverarbeiter url, unterauftragsverarbeiter link, ' +
      'liste der unterauftragsverarbeiter, unterauftragsverarbeiter, subunternehmer',
  ),
  renewal: words(
    'renewal, renewal date, next renewal, contract renewal, contract renewal date, renews on, contract end, contract end date, ' +
      'end of contract, contract expiry, expiry date, expiration date, expiry, expires, expires on, end date, valid until, ' +
      'verlängerung, verlängerungsdatum, vertragsverlängerung, vertragsende, laufzeit bis, laufzeitende, ablaufdatum, gültig bis, ablauf',
  ),
  ownerGroup: words(
    'owner group, owning group, owner team, owning team, team, department, business unit, zuständige gruppe, ' +
      'zuständiges team, team, abteilung, fachbereich, organisationseinheit',
  ),
  notes: words(
    'notes, note, comment, comments, remark, remarks, notizen, notiz, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar',
  ),
  contactName: words(
    'contact name, contact, contact person, vendor contact, supplier contact, primary contact, main contact, privacy contact, ' +
      'kontakt, kontaktperson, ansprechpartner, ansprechpartnerin, ansprechperson, kontakt name, name des kontakts',
  ),
  contactEmail: words(
    'contact email, contact e mail, email of contact, vendor email, supplier email, email, e mail, email address, e mail address, mail, ' +
      'kontakt email, kontakt e mail, e mail adresse, email adresse, e mail des kontakts, e mail ansprechpartner, mailadresse',
  ),
  service: words(
    'service name, service, services, product, product name, solution, used for, purpose, dienst, dienstname, dienstleistung, ' +
      'leistung, produkt, produktname, verwendungszweck, zweck',
  ),
  serviceDescription: words(
    'service description, description, description of service, product description, what it is used for, beschreibung, ' +
      'leistungsbeschreibung, beschreibung des dienstes, beschreibung der leistung',
  ),
  domains: words('domains, other domains, all domains, web domains'),
  address: words(
    'headquarter address, headquarters address, address, postal address, company address, registered address, registered office, ' +
      'headquarters, hq, location, anschrift, adresse, firmenanschrift, sitz, firmensitz, hauptsitz, standort',
  ),
};

/** A header in the form the words above have: `websiteUrl *` and `Website-URL` are both `website url`. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/\([^)]*\)/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function words(list: string): readonly string[] {
  return list.split(', ');
}
