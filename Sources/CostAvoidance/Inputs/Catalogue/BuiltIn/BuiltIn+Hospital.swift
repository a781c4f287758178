extension BuiltInCatalogue {
    /// Hospitals, accident and emergency, ambulances.
    static let hospital = #"""
        service,label,unit,central,price_year,bearer,benefit_type,cost_basis,excludes,source,source_ref,original_source,note
        ae-attendance,"A&E attendance, all types",attendance,109.00,2011-12,NHS,fiscal,average,,gmca,HE4.0,National Schedule of Reference Costs 2011-12 for NHS trusts and NHS foundation trusts,
        ae-attendance-admitted,A&E attendance leading to admission,attendance,147.00,2011-12,NHS,fiscal,average,,gmca,HE4.1,National Schedule of Reference Costs 2011-12 for NHS trusts and NHS foundation trusts,
        ae-attendance-not-admitted,A&E attendance not leading to admission,attendance,95.00,2011-12,NHS,fiscal,average,,gmca,HE4.2,National Schedule of Reference Costs 2011-12 for NHS trusts and NHS foundation trusts,
        ae-no-investigation,"A&E attendance, no investigation or significant treatment",attendance,64.00,2011-12,NHS,fiscal,,,gmca,HE5.0,National Schedule of Reference Costs 2011-12 for NHS trusts and NHS foundation trusts (HRG code VB11Z),
        ae-investigation-treatment,"A&E attendance, investigation and treatment",attendance,125.00,2011-12,NHS,fiscal,average,,gmca,HE6.0,National Schedule of Reference Costs 2011-12 for NHS trusts and NHS foundation trusts,
        ambulance-call-out,Ambulance call-out,incident,216.00,2013-14,NHS,fiscal,average,,gmca,HE3.0,National Schedule of Reference Costs 2013-14,
        hospital-inpatient-episode,"Hospital inpatient episode, elective and non-elective",episode,1807.00,2013-14,NHS,fiscal,average,,gmca,HE7.0,National Schedule of Reference Costs 2013-14 for NHS trusts and NHS foundation trusts,
        hospital-day-case,Hospital day case,episode,698.00,2013-14,NHS,fiscal,average,,gmca,HE9.0,National Schedule of Reference Costs 2013-14,
        hospital-outpatient-attendance,Hospital outpatient attendance,attendance,111.00,2013-14,NHS,fiscal,average,,gmca,HE8.0,National Schedule of Reference Costs 2013-14,
        hip-fracture,"Hip fracture, health and social care",incident,12700.00,2008-09,NHS,fiscal,,,gmca,HE7.10,"Impact Assessment of Fracture Prevention Interventions (Department of Health, 2009), p.14",Health and social care together
        copd-inpatient-episode,Hospital episode for chronic obstructive pulmonary disease,episode,1274,2013-14,NHS,fiscal,average,,gmca,HE7.5,National Schedule of Reference Costs 2013-14 for NHS trusts and NHS foundation trusts,
        asthma-inpatient-episode,Hospital episode for asthma,episode,880,2013-14,NHS,fiscal,average,,gmca,HE7.6,National Schedule of Reference Costs 2013-14 for NHS trusts and NHS foundation trusts,
        hip-fracture-health,"Hip fracture, health service part",incident,10000,2008-09,NHS,fiscal,,hip-fracture,gmca,HE7.10.1,"Impact Assessment of Fracture Prevention Interventions (Department of Health, 2009), p.14",The health part of hip-fracture; use the one or the other
        hospital-outpatient-procedure,Hospital outpatient procedure,procedure,131,2013-14,NHS,fiscal,average,,gmca,HE8.1,National Schedule of Reference Costs 2013-14,
        ae-attendance-2024-25,"A&E attendance, all types, 2024-25 prices",attendance,280.17,2024-25,NHS,fiscal,average,,ncc,Total cost over activity of VB01Z-VB11Z + VB99Z,,
        hospital-outpatient-attendance-2024-25,"Hospital outpatient attendance, 2024-25 prices",attendance,181.30,2024-25,NHS,fiscal,average,,ncc,Total cost over activity of WF01A-D and WF02A-D,,
        ambulance-call,Emergency call to the ambulance service,call,89.59,2020-21,NHS,fiscal,average,,ncc,Currency ASC1,,Prices of a pandemic year
        ambulance-hear-and-treat,"Ambulance service, advice by telephone only",incident,85.02,2020-21,NHS,fiscal,average,,ncc,Currency ASH1,,Prices of a pandemic year
        ambulance-see-and-treat,"Ambulance, treated or referred at the scene",incident,268.43,2020-21,NHS,fiscal,average,,ncc,Currency ASS01,,Prices of a pandemic year
        ambulance-see-treat-convey,"Ambulance, taken to hospital",incident,357.40,2020-21,NHS,fiscal,average,,ncc,Currency ASS02,,Prices of a pandemic year
        ambulance-call-out-2020-21,"Ambulance call-out, 2020-21 prices",incident,324.11,2020-21,NHS,fiscal,average,,ncc,Activity-weighted ASS01+ASS02,,Prices of a pandemic year
        critical-care-bed-day,Adult critical care bed day,bed day,2405.70,2024-25,NHS,fiscal,average,,ncc,Activity-weighted XC01Z-XC07Z,,
        hospital-day-case-2016-17,"Hospital day case, 2016-17 prices",episode,738,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,
        hospital-elective-episode,"Hospital inpatient episode, elective",episode,3684,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,Excess bed days not included
        hospital-nonelective-episode,"Hospital inpatient episode, non-elective",episode,1590,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,Excess bed days not included
        hospital-excess-bed-day,Hospital excess bed day,bed day,313,2016-17,NHS,fiscal,average,,refcosts,2016-17 averages,,
        ae-attendance-admitted-2013-14,"A&E attendance leading to admission, 2013-14 prices",attendance,138,2013-14,NHS,fiscal,,,nice,Table 83,,
        ae-attendance-not-admitted-2013-14,"A&E attendance not leading to admission, 2013-14 prices",attendance,114,2013-14,NHS,fiscal,,,nice,Table 83,,
        minor-injury-unit-visit,Minor injury unit or urgent care centre visit,visit,67,2013-14,NHS,fiscal,,,nice,Table 83,,
        walk-in-centre-visit,Walk-in centre visit,visit,46,2013-14,NHS,fiscal,,,nice,Table 83,,
        """#
}
