extension BuiltInEdition2015 {
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
        """#
}
