extension BuiltInEdition2026 {
    static let benefits = #"""
        service,label,unit,central,price_year,bearer,benefit_type,cost_basis,excludes,source,source_ref,original_source,note
        uc-single-25-month,"Universal Credit, single, 25 or over",month,393.45,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        uc-single-under-25-month,"Universal Credit, single, under 25",month,311.68,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        uc-couple-25-month,"Universal Credit, couple, one or both 25 or over",month,617.60,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        uc-couple-under-25-month,"Universal Credit, couple, both under 25",month,489.23,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        attendance-allowance-higher-week,"Attendance Allowance, higher rate",week,108.55,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        attendance-allowance-lower-week,"Attendance Allowance, lower rate",week,72.65,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        carers-allowance-week,Carer's Allowance,week,81.90,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        pip-daily-living-enhanced-week,"Personal Independence Payment, daily living, enhanced",week,108.55,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        pip-daily-living-standard-week,"Personal Independence Payment, daily living, standard",week,72.65,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        pip-mobility-enhanced-week,"Personal Independence Payment, mobility, enhanced",week,75.75,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        pip-mobility-standard-week,"Personal Independence Payment, mobility, standard",week,28.70,2024-25,DWP,transfer,,,dwp,Rate from April 2024,,
        """#
}
