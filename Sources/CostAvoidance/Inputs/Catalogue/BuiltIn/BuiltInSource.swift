/// A publication that built-in unit costs are taken from.
struct BuiltInSource: Sendable {
    /// The publication, as it is to be cited.
    let citation: String
    /// The licence it is published under.
    let licence: String
    /// Where it can be found.
    let url: String

    /// The source a table names, or nil where there is none of that name.
    static func named(_ name: String) -> BuiltInSource? { byName[name] }

    private static let openGovernment = "Open Government Licence v3.0"

    private static let byName: [String: BuiltInSource] = [
        "gmca": BuiltInSource(
            citation: """
                Greater Manchester Combined Authority (formerly New Economy), Unit Cost Database v1.4 (March 2015), \
                CC BY 4.0
                """,
            licence: "CC BY 4.0",
            url: "https://golab.bsg.ox.ac.uk/knowledge-bank/resources/unit-cost-database/"),
        "ncc": BuiltInSource(
            citation: """
                NHS England, National Cost Collection, unadjusted costs of all organisations over their activity
                """,
            licence: openGovernment,
            url: "https://www.england.nhs.uk/costing-in-the-nhs/national-cost-collection/"),
        "ncc-2024-25": BuiltInSource(
            citation: """
                NHS England, National Cost Collection 2024/25, National Schedule (November 2025), as kept in NICE's COSTmos, \
                data/ncc.rda, commit 7d134e0
                """,
            licence: openGovernment,
            url: "https://www.england.nhs.uk/costing-in-the-nhs/national-cost-collection/"),
        "pssex1": BuiltInSource(
            citation: """
                Health and Social Care Information Centre, Personal Social Services: Expenditure and Unit Costs, England \
                2014-15, final release, council-level unit costs
                """,
            licence: "official statistics, under the Open Government Licence at the time; the copy prints none",
            url: "http://www.hscic.gov.uk/socialcarecollections2015"),
        "refcosts": BuiltInSource(
            citation: """
                NHS Improvement, Reference Costs 2016/17, as reported by HFMA, Healthcare Finance, 5 December 2017
                """,
            licence: openGovernment,
            url: "https://www.hfma.org.uk/news/healthcare-finance/news-item/reference-cost-data-published"),
        "nice": BuiltInSource(
            citation: """
                Department of Health, National Schedule of Reference Costs 2013-14, as quoted in NICE guideline NG94, \
                chapter 41
                """,
            licence: openGovernment,
            url: "https://www.ncbi.nlm.nih.gov/books/NBK564937/table/ch41.appi.tab2/"),
        "crime": BuiltInSource(
            citation: "Home Office, Economic and social costs of crime 2019 to 2020 (27 May 2026)",
            licence: openGovernment,
            url: """
                https://www.gov.uk/government/publications/economic-and-social-costs-of-crime-2019-to-2020/\
                economic-and-social-costs-of-crime-2019-to-2020
                """),
        "fraud": BuiltInSource(
            citation: "Home Office, Economic and social cost of fraud 2023 to 2024",
            licence: openGovernment,
            url: """
                https://www.gov.uk/government/publications/economic-and-social-cost-of-fraud-2023-to-2024/\
                economic-and-social-cost-of-fraud-2023-to-2024
                """),
        "dwp": BuiltInSource(
            citation: """
                Department for Work and Pensions, benefit rates 2024/25, as given in House of Commons Library, CBP-9872
                """,
            licence: openGovernment,
            url: "https://researchbriefings.files.parliament.uk/documents/CBP-9872/CBP-9872.pdf"),
    ]
}
