import type { DemoScheme } from './types.ts';

/**
 * E15, I06: support schemes that missions locales prescribe or run, with the dates between which one could enter them.
 * A date that is not certain is null. The Garantie jeunes opened in pilot territories in October 2013 and closed to
 * entries when the contrat d'engagement jeune opened on 1 March 2022; the PACEA took the place of the CIVIS on 1 January 2017.
 */
export const schemes: readonly DemoScheme[] = [
  { code: 'PACEA', label: 'Parcours contractualisé d’accompagnement vers l’emploi et l’autonomie', validFrom: '2017-01-01', validTo: null, aliases: [] },
  { code: 'CEJ', label: 'Contrat d’engagement jeune', validFrom: '2022-03-01', validTo: null, aliases: ['Contrat engagement jeune', 'CEJ JR'] },
  { code: 'GARANTIE_JEUNES', label: 'Garantie jeunes', validFrom: '2013-10-01', validTo: '2022-02-28', aliases: ['GJ'], successor: 'CEJ' },
  { code: 'CIVIS', label: 'Contrat d’insertion dans la vie sociale', validFrom: null, validTo: '2016-12-31', aliases: [], successor: 'PACEA' },
  { code: 'AIJ', label: 'Accompagnement intensif des jeunes', validFrom: null, validTo: null, aliases: ['AIJ France Travail', 'Accompagnement intensif jeunes'] },
  { code: 'PPAE', label: 'Projet personnalisé d’accès à l’emploi (cotraitance)', validFrom: null, validTo: null, aliases: ['Cotraitance PPAE', 'Co-traitance'] },
  { code: 'ANI_JEUNES', label: 'Accord national interprofessionnel du 7 avril 2011 pour les jeunes', validFrom: '2011-04-07', validTo: null, aliases: ['ANI', 'ANI décrocheurs', 'ANI du 07/04/2011'] },
  { code: 'BRSA', label: 'Accompagnement des bénéficiaires du RSA', validFrom: null, validTo: null, aliases: ['RSA'] },
  { code: 'EMPLOI_AVENIR', label: 'Emploi d’avenir', validFrom: '2012-11-01', validTo: null, aliases: ['Emplois d’avenir', 'EAV'] },
  { code: 'CUI', label: 'Contrat unique d’insertion', validFrom: '2010-01-01', validTo: null, aliases: ['CUI-CAE', 'CUI-CIE'] },
  { code: 'OBLIGATION_FORMATION', label: 'Obligation de formation des 16–18 ans', validFrom: '2020-09-01', validTo: null, aliases: ['OF 16-18'] },
];
