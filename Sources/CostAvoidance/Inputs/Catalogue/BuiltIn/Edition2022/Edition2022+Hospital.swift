extension BuiltInEdition2022 {
    /// Hospitals, accident and emergency, ambulances.
    static let hospital = #"""
        service,label,unit,central,price_year,bearer,benefit_type,cost_basis,excludes,source,source_ref,original_source,note
        ambulance-call,Emergency call to the ambulance service,call,89.59,2020-21,NHS,fiscal,average,,ncc,Currency ASC1,,Prices of a pandemic year
        ambulance-hear-and-treat,"Ambulance service, advice by telephone only",incident,85.02,2020-21,NHS,fiscal,average,,ncc,Currency ASH1,,Prices of a pandemic year
        ambulance-see-and-treat,"Ambulance, treated or referred at the scene",incident,268.43,2020-21,NHS,fiscal,average,,ncc,Currency ASS01,,Prices of a pandemic year
        ambulance-see-treat-convey,"Ambulance, taken to hospital",incident,357.40,2020-21,NHS,fiscal,average,,ncc,Currency ASS02,,Prices of a pandemic year
        ambulance-call-out,Ambulance call-out,incident,324.11,2020-21,NHS,fiscal,average,,ncc,Activity-weighted ASS01+ASS02,,Prices of a pandemic year
        ambulance-call-out-2020-21,"Ambulance call-out, 2020-21 prices",incident,324.11,2020-21,NHS,fiscal,average,,ncc,Activity-weighted ASS01+ASS02,,Prices of a pandemic year
        hospital-day-case,Hospital day case,episode,738,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,
        hospital-day-case-2016-17,"Hospital day case, 2016-17 prices",episode,738,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,
        hospital-elective-episode,"Hospital inpatient episode, elective",episode,3684,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,Excess bed days not included
        hospital-nonelective-episode,"Hospital inpatient episode, non-elective",episode,1590,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,Excess bed days not included
        hospital-excess-bed-day,Hospital excess bed day,bed day,313,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,
        ae-attendance-admitted,A&E attendance leading to admission,attendance,138,2013-14,NHS,fiscal,,,nice,Table 83,,
        ae-attendance-admitted-2013-14,"A&E attendance leading to admission, 2013-14 prices",attendance,138,2013-14,NHS,fiscal,,,nice,Table 83,,
        ae-attendance-not-admitted,A&E attendance not leading to admission,attendance,114,2013-14,NHS,fiscal,,,nice,Table 83,,
        ae-attendance-not-admitted-2013-14,"A&E attendance not leading to admission, 2013-14 prices",attendance,114,2013-14,NHS,fiscal,,,nice,Table 83,,
        minor-injury-unit-visit,Minor injury unit or urgent care centre visit,visit,67,2013-14,NHS,fiscal,,,nice,Table 83,,
        walk-in-centre-visit,Walk-in centre visit,visit,46,2013-14,NHS,fiscal,,,nice,Table 83,,
        """#
}
