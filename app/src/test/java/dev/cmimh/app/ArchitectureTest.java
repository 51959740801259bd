package dev.cmimh.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The rules that keep the rooms of the window apart. */
class ArchitectureTest {

  private static final String ROOT = "dev.cmimh.app";

  private final JavaClasses classes =
      new ClassFileImporter()
          .importUrl(Launcher.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void viewModelsKnowNoScene() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .check(classes);
  }

  @Test
  void sharedStateKnowsNoScene() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".desk..", ROOT + ".task..", ROOT + ".memory..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .check(classes);
  }

  @Test
  void onlyChartsDraw() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".chart..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jfree..", "java.awt..")
        .check(classes);
  }

  @Test
  void theEngineIsReachedThroughTheModel() {
    noClasses().should().dependOnClassesThat().resideInAPackage("ai.djl..").check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
  }
}
