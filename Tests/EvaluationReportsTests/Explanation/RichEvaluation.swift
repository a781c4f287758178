/// An evaluation in which everything that an explanation must follow comes together.
enum RichEvaluation {
    /// Two years, drop-off, ranges, rises in use, a known cashable share, alternatives and a cost over two years.
    static let files: [String: String] = [
        "evaluation.json": """
        { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 24 }, "horizonYears": 3,
          "groupBy": ["place"], "disclosure": { "threshold": 2 } }
        """,
        "unit-costs.csv": """
        service,label,unit,low,central,high,price_year,bearer,cashable,source
        bed,Bed day,day,90.333,100.457,120.999,2009-10,NHS,0.35,by hand
        visit,Visit,visit,,10.01,,2011-12,Local authority,,by hand
        """,
        "outcomes.csv": """
        case_id,place,start,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,basis,alternative
        a,N,2013-04,bed,8,10,12,0.4,0.5,0.6,panel,
        b,N,2013-05,bed,-3,-2,-1,,1,,panel,
        c,S,2014-05,bed,1,2,3,,0.333,,practitioner,
        d,S,2014-06,bed,1,2,3,,0.777,,practitioner,
        a,N,2013-04,visit,,7,,,0.123,,,
        d,S,2013-04,visit,-1,1,2,0.2,0.5,0.7,,
        e,S,2013-04,visit,,3,,,1,,,
        e,S,2013-09,bed,,3,,,1,,panel,x
        e,S,2013-09,visit,,4,,,1,,panel,x
        f,S,2013-09,bed,,3,,,1,,panel,y
        f,S,2013-09,visit,,4,,,1,,panel,y
        """,
        "assumptions.csv": """
        parameter,scope,low,central,high,source
        deadweight,,0.333,0.25,0.111,by hand
        drop_off,,0.5,0.3,0.1,by hand
        attribution,service:bed,0.7,0.8,0.9,by hand
        """,
        "costs.csv": """
        item,start,months,amount_low,amount,amount_high,price_year
        Post,2013-10,17,900,1000.01,1100,2012-13
        """,
        "scenarios.csv": """
        scenario,parameter,scope,change
        dearer,unit_cost,service:bed,+10%
        half,people,,x0.5
        longer,horizon_years,,4
        mixed,likelihood,,high
        mixed,programme_cost,,low
        mixed,attribution,service:bed,0.85
        """,
        "wellbeing.csv": """
        case_id,place,measure,before,after
        a,N,life satisfaction,3,5
        b,N,life satisfaction,3,5
        c,S,life satisfaction,3,2
        d,S,life satisfaction,3,2
        e,S,life satisfaction,3,
        f,S,life satisfaction,3,
        """,
    ]
    /// The same with beds that three bodies bear, of which two have assumptions of their own.
    static var ofSeveralBearers: [String: String] {
        var files = files
        files["unit-costs.csv"] = files["unit-costs.csv"]?.replacing(
            ",NHS,", with: ",NHS 33.3%; DWP 33.3%; Local authority 33.4%,")
        files["assumptions.csv"]? +=
            "\ncashable,bearer:DWP,0.2,0.3,0.5,by hand\ndisplacement,bearer:NHS,0.2,0.1,0,by hand\n"
        return files
    }
}
