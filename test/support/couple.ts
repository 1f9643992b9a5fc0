/** Two adults in the town, without claims, of whom most of the what-if tests tell. */

export const adult = { id: 'a', birthDate: '1970-01-01', categories: [], employeeMedicalInsurance: false } as const

export const couple = (id: string, monthlyIncome: string | null) =>
  ({
    id,
    on: '2013-06-01',
    residence: 'urban',
    monthlyIncome,
    certified: { lowIncome: false },
    members: [adult, { ...adult, id: 'b' }],
  }) as const

/** Illustrative values in force, yuan a person and month. */
export const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
