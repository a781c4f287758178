extension PriceListMap {
    /// The maps that are ready for a publication's own layout.
    package static let ready: [PriceListMap] = [gmca1, gmca3, costCollection, socialCareReturns]

    private static let agencies = [
        "agency", "agency 1", "agency1", "agency bearing the fiscal cost", "agency bearing fiscal cost",
    ]

    /// Headings of the fiscal cost, alone or below one over several columns.
    private static let fiscalAmount = [
        "fiscal", "fiscal cost", "estimated fiscal cost", "fiscal estimated cost", "fiscal value estimated cost",
        "fiscal cost estimated cost", "fiscal original estimated cost", "original fiscal cost",
    ]

    /// The Unit Cost Database of New Economy, v1.4 of March 2015: a sheet a topic, three kinds of value in each row.
    private static let gmca1: PriceListMap = {
        var map = PriceListMap(name: "gmca-1.4")
        map.catalogueSource = .unitCostDatabase
        map.holdsBenefits = true
        map.citation =
            "Greater Manchester Combined Authority (formerly New Economy), Unit Cost Database v1.4 (March 2015)"
        map.columns = [
            .code: ["code"],
            .label: ["description", "outcome / cost", "outcome/cost", "cost detail", "outcomes / cost detail"],
            .unit: ["unit"],
            .bearer: agencies,
            .source: ["source"], .note: ["comment", "comments"],
        ]
        map.values = [
            Value(
                kind: .fiscal, amount: fiscalAmount,
                year: ["fiscal_year", "fiscal cost year", "fiscal value year", "year"]),
            Value(
                kind: .economic,
                amount: [
                    "economic", "economic cost", "estimated economic cost", "economic estimated cost",
                    "economic value estimated cost", "economic cost estimated cost",
                ],
                year: ["economic_year", "economic cost year", "economic value year"]),
            Value(
                kind: .social,
                amount: [
                    "social", "social cost", "estimated social cost", "social estimated cost",
                    "social value estimated cost", "social cost estimated cost",
                ],
                year: ["social_year", "social cost year", "social value year"]),
        ]
        return map
    }()

    /// The Unit Cost Database from its third edition: one fiscal cost a row.
    private static let gmca3: PriceListMap = {
        var map = PriceListMap(name: "gmca-3.0")
        map.catalogueSource = .unitCostDatabase
        map.holdsBenefits = true
        map.citation = "Greater Manchester Combined Authority, Unit Cost Database v3.0"
        map.columns = [
            .code: ["code", "cost code", "ref"],
            .label: ["detail", "cost detail", "outcome / cost detail", "outcomes / cost detail", "description"],
            .unit: ["unit", "unit of measurement"],
            .bearer: agencies, .detail: ["agency detail", "agency 2", "secondary agency"],
            .central: ["fiscal cost"] + fiscalAmount + ["estimated cost", "cost"],
            .priceYear: ["price year", "fiscal year", "cost year", "year", "financial year"],
            .source: ["source"], .note: ["comment", "comments", "notes"],
        ]
        return map
    }()

    /// The National Schedule of the NHS's National Cost Collection, by department, service and currency.
    private static let costCollection: PriceListMap = {
        var map = PriceListMap(name: "ncc-schedule")
        map.catalogueSource = .nationalSchedule
        map.citation = "NHS England, National Cost Collection, National Schedule"
        map.columns = [
            .department: [
                "department", "department name", "department description", "department code", "service code",
            ],
            .detail: ["service", "service name", "service description"],
            .code: ["currency", "currency code", "dept or currency code", "hrg code"],
            .label: ["currency description", "currency name", "dept or currency desc", "hrg name", "description"],
            .activity: [
                "activity", "number of attendances", "attendances", "number of fces", "number of bed days",
                "number of contacts", "number of care contacts", "number of incidents", "total activity",
            ],
            .central: ["unit cost", "national average unit cost", "average unit cost"],
            .total: ["cost", "total cost", "total costs"], .priceYear: ["price year", "financial year", "year"],
        ]
        map.constants = [.bearer: "NHS"]
        map.unitsOfDepartments = [
            ("ambulance", "incident"), ("emergency care", "attendance"), ("accident", "attendance"),
            ("outpatient procedure", "procedure"), ("outpatient", "attendance"), ("day case", "episode"),
            ("regular day", "admission"), ("elective", "episode"), ("inpatient", "episode"),
            ("critical care", "bed day"), ("mental health provider spell", "bed day"),
            ("mental health", "care contact"), ("talking therapies", "care contact"),
            ("community", "care contact"), ("rehabilitation", "bed day"), ("palliative", "contact"),
            ("diagnostic imaging", "examination"), ("pathology", "test"), ("renal", "session"),
        ]
        return map
    }()

    /// Unit costs of the Adult Social Care Finance Return: a row a support setting, age band and area.
    private static let socialCareReturns: PriceListMap = {
        var map = PriceListMap(name: "ascfr")
        map.catalogueSource = .adultSocialCare
        map.citation = "NHS England, Adult Social Care Activity and Finance Report, reference tables"
        map.columns = [
            .label: ["support setting", "care type", "provision", "type of care", "measure", "description"],
            .detail: ["age band", "age group", "age"],
            .reason: ["primary support reason", "support reason", "reason for support"],
            .unit: ["unit", "unit of measurement", "measured by"],
            .central: ["unit cost", "unit cost (£)", "average unit cost", "average weekly cost", "value"],
            .priceYear: ["financial year", "year", "price year"],
            .area: ["geography", "area", "area name", "region", "geographical description"],
            .contribution: ["contribution", "basis"],
        ]
        // Gross of clients' payments, as the return's unit costs are; those of people whom the council alone supports are not said to be.
        map.constants = [.bearer: "Local authority", .contribution: "gross"]
        map.isNamedByTitle = true
        map.wantedArea = "England"
        return map
    }()
}
