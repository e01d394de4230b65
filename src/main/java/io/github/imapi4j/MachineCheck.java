package io.github.imapi4j;

import io.github.imapi4j.Diagnosis.Finding;
import io.github.imapi4j.Diagnosis.Section;
import io.github.imapi4j.com.SystemFacts;
import io.github.imapi4j.com.SystemFacts.Hive;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a diagnosis says of the machine itself: system, Java, IMAPI2's files, session, rights and policies. */
final class MachineCheck {

    private static final String WINDOWS = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String WINLOGON = WINDOWS + "\\Winlogon";
    private static final String REMOVABLE = "SOFTWARE\\Policies\\Microsoft\\Windows\\RemovableStorageDevices";

    /** The class of CD and DVD drives among the devices ({@code GUID_DEVINTERFACE_CDROM}). */
    private static final String DISCS = REMOVABLE + "\\{53f56308-b6bf-11d0-94f2-00a0c91efb8b}";

    private MachineCheck() {}

    /** A policy that can forbid burning. */
    private record Policy(String key, String value, String meaning) {}

    private static final List<Policy> POLICIES = List.of(
            new Policy(REMOVABLE, "Deny_All", "all access to removable storage is denied"),
            new Policy(DISCS, "Deny_Read", "reading CDs and DVDs is denied"),
            new Policy(DISCS, "Deny_Write", "writing CDs and DVDs is denied"),
            new Policy(DISCS, "Deny_Execute", "running programs from CDs and DVDs is denied"));

    static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("System", system()));
        if (SystemFacts.isWindows()) {
            sections.add(new Section("Rights", rights()));
        }
        return sections;
    }

    private static List<Finding> system() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("imapi4j", version()));
        findings.add(Finding.ok(
                "System", property("os.name") + " " + property("os.version") + build() + ", " + property("os.arch")));
        findings.add(Finding.ok(
                "Java", property("java.vendor") + " " + property("java.version") + ", " + property("os.arch")));
        if (!SystemFacts.isWindows()) {
            findings.add(Finding.note("Windows", "this is not Windows, where IMAPI2 is; virtual recorders work here"));
            return findings;
        }
        Stream.of("imapi2.dll", "imapi2fs.dll")
                .forEach(name -> findings.add(SystemFacts.fileVersion(name)
                        .map(version -> Finding.ok(name, version))
                        .orElseGet(() -> Finding.problem(name, "missing, or without a version"))));
        return findings;
    }

    private static String version() {
        String version = Diagnosis.class.getPackage().getImplementationVersion();
        return version == null ? "from its class files" : version;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** Java knows Windows' name only roughly; the registry has the build. */
    private static String build() {
        OptionalInt revision = SystemFacts.registryNumber(Hive.LOCAL_MACHINE, WINDOWS, "UBR");
        return SystemFacts.registryText(Hive.LOCAL_MACHINE, WINDOWS, "CurrentBuild")
                .map(build -> " (build " + build + (revision.isPresent() ? "." + revision.getAsInt() : "") + ")")
                .orElse("");
    }

    private static List<Finding> rights() {
        List<Finding> findings = new ArrayList<>();
        OptionalInt session = SystemFacts.session();
        findings.add(
                session.isPresent() && session.getAsInt() == 0
                        ? Finding.note("Session", "0, that of services; drives may be out of reach there")
                        : Finding.ok(
                                "Session",
                                SystemFacts.isRemoteSession() ? "remote (Remote Desktop)" : "at the machine"));
        findings.add(Finding.ok("Administrator", SystemFacts.isAdministrator() ? "yes" : "no; not needed as a rule"));
        SystemFacts.registryText(Hive.LOCAL_MACHINE, WINLOGON, "AllocateCDRoms")
                .filter("1"::equals)
                .ifPresent(restricted -> findings.add(Finding.note(
                        "Policy", "only the user who sits at the machine may use its CD drives (AllocateCDRoms)")));
        boolean remote = SystemFacts.isRemoteSession();
        if (remote && !isSet(Hive.LOCAL_MACHINE, REMOVABLE, "AllowRemoteDASD")) {
            findings.add(Finding.note(
                    "Policy",
                    "direct access to removable storage in remote sessions is not allowed (AllowRemoteDASD)"));
        }
        int before = findings.size();
        POLICIES.forEach(policy -> Stream.of(Hive.LOCAL_MACHINE, Hive.CURRENT_USER)
                .filter(hive -> isSet(hive, policy.key(), policy.value()))
                .findFirst()
                .ifPresent(hive ->
                        findings.add(Finding.problem("Policy", policy.meaning() + " (" + policy.value() + ")"))));
        if (findings.size() == before) {
            findings.add(Finding.ok("Policies", "none that forbids burning was found"));
        }
        return findings;
    }

    private static boolean isSet(Hive hive, String key, String value) {
        return SystemFacts.registryNumber(hive, key, value).orElse(0) != 0;
    }

    /** Why there is no IMAPI2, in a sentence. */
    static Finding noImapi2(ImapiException e) {
        String why = e.is(SystemCode.REGDB_E_CLASSNOTREG)
                ? SystemFacts.isWindows()
                        ? "not registered on this Windows, as on Server Core and under Wine"
                        : "not on this system"
                : e.text();
        return Finding.problem("Classes", why + " [" + e.error().name() + " " + e.hresult() + "]");
    }
}
